#pragma once

/* The part of libgvc and libcgraph that EntenteGraphviz uses, as functions that Swift can call whatever the version of
   Graphviz: no macros, no global structs, handles as untyped pointers. */

#include <dlfcn.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <graphviz/cgraph.h>
#include <graphviz/gvc.h>

#ifndef RTLD_DEFAULT
#define RTLD_DEFAULT ((void *)0) /* glibc names it only with its extensions */
#endif

static inline void *entente_gv_context(void) { return gvContext(); }

static inline const char *entente_gv_version(void *context) { return gvcVersion((GVC_t *)context); }

/* Keeps Graphviz from embedding files that image= names: within a web server it does not. Up to some version that is a
   variable, which only the command line sets from SERVER_NAME; later ones look into the environment. */
static inline void entente_gv_forbid_files(void) {
    const char **server = (const char **)dlsym(RTLD_DEFAULT, "HTTPServerEnVar");
    const char **path = (const char **)dlsym(RTLD_DEFAULT, "Gvfilepath");
    if (server != NULL) *server = "x";
    if (path != NULL) *path = NULL;
}

/* The ids that cgraph gives the parts of a graph: here numbers in the order of the text. Its own are the addresses of the
   names, so that the order of subgraphs, and with it the picture, would depend on what the process did before; and it
   counts what has no name across all graphs. Even ids have a name, odd ones none; Graphviz writes these as %3, %5. */

typedef struct {
    char **names;        /* the name of id 2 is the first */
    size_t count, room;
    size_t *slots;       /* a hash table of positions in `names`, plus one */
    size_t slot_count;   /* a power of two */
    uint64_t unnamed;
} entente_ids;

static inline size_t entente_ids_slot(const entente_ids *ids, const char *name) {
    size_t hash = 14695981039346656037u; /* FNV-1a */
    for (const char *c = name; *c != 0; c++) hash = (hash ^ (unsigned char)*c) * 1099511628211u;
    size_t slot = hash & (ids->slot_count - 1);
    while (ids->slots[slot] != 0 && strcmp(ids->names[ids->slots[slot] - 1], name) != 0) {
        slot = (slot + 1) & (ids->slot_count - 1);
    }
    return slot;
}

static inline void entente_ids_grow(entente_ids *ids) {
    ids->room = ids->room == 0 ? 64 : ids->room * 2;
    ids->names = realloc(ids->names, ids->room * sizeof *ids->names);
    free(ids->slots);
    ids->slot_count = ids->room * 2;
    ids->slots = calloc(ids->slot_count, sizeof *ids->slots);
    if (ids->names == NULL || ids->slots == NULL) abort();
    for (size_t i = 0; i < ids->count; i++) ids->slots[entente_ids_slot(ids, ids->names[i])] = i + 1;
}

static inline void *entente_ids_open(Agraph_t *graph, Agdisc_t *discipline) {
    (void)graph, (void)discipline;
    entente_ids *ids = calloc(1, sizeof *ids);
    if (ids == NULL) abort();
    ids->unnamed = 3;
    entente_ids_grow(ids);
    return ids;
}

static inline long entente_ids_map(void *state, int type, char *name, IDTYPE *id, int create) {
    (void)type;
    entente_ids *ids = state;
    if (name == NULL) {
        *id = ids->unnamed;
        ids->unnamed += 2;
        return 1;
    }
    size_t slot = entente_ids_slot(ids, name);
    if (ids->slots[slot] == 0) {
        if (!create) return 0;
        if (ids->count == ids->room) {
            entente_ids_grow(ids);
            slot = entente_ids_slot(ids, name);
        }
        char *copy = strdup(name);
        if (copy == NULL) abort();
        ids->names[ids->count++] = copy;
        ids->slots[slot] = ids->count;
    }
    *id = 2 * ids->slots[slot];
    return 1;
}

static inline long entente_ids_alloc(void *state, int type, IDTYPE id) {
    (void)state, (void)type, (void)id;
    return 0;
}

static inline void entente_ids_free(void *state, int type, IDTYPE id) { (void)state, (void)type, (void)id; }

static inline char *entente_ids_print(void *state, int type, IDTYPE id) {
    (void)type;
    return id % 2 == 0 ? ((entente_ids *)state)->names[id / 2 - 1] : NULL;
}

static inline void entente_ids_close(void *state) {
    entente_ids *ids = state;
    for (size_t i = 0; i < ids->count; i++) free(ids->names[i]);
    free(ids->names);
    free(ids->slots);
    free(ids);
}

static inline void entente_ids_register(void *state, int type, void *object) { (void)state, (void)type, (void)object; }

/* Reads the first graph of a NUL-terminated text; NULL if there is none. The casts are for later versions of Graphviz,
   whose functions return an int. */
static inline void *entente_gv_parse(const char *dot) {
    static Agiddisc_t ids;
    ids.open = entente_ids_open;
    ids.map = (void *)entente_ids_map;
    ids.alloc = (void *)entente_ids_alloc;
    ids.free = entente_ids_free;
    ids.print = entente_ids_print;
    ids.close = entente_ids_close;
    ids.idregister = entente_ids_register;
    Agdisc_t disciplines;
    memset(&disciplines, 0, sizeof disciplines);
    disciplines.id = &ids;
    disciplines.io = &AgIoDisc;
    FILE *file = fmemopen((void *)dot, strlen(dot), "r");
    if (file == NULL) return NULL;
    Agraph_t *graph = agread(file, &disciplines);
    fclose(file);
    return graph;
}

static inline void entente_gv_close(void *graph) { agclose((Agraph_t *)graph); }

/* Sets an attribute of the root graph. */
static inline void entente_gv_set(void *graph, const char *name, const char *value) {
    agattr((Agraph_t *)graph, AGRAPH, (char *)name, (char *)value);
}

static inline int entente_gv_layout(void *context, void *graph, const char *engine) {
    return gvLayout((GVC_t *)context, (Agraph_t *)graph, engine);
}

/* Where `dot` of Graphviz 2 makes room for the label of an edge within a rank, it moves the rank's list (`v`) and forgets to
   tell the field that it frees by (`av`): freeing the layout would free the old block once more, and crash now and then.
   After a layout both mean the same block. */
static inline int entente_gv_free_layout(void *context, void *graph) {
    Agraph_t *root = (Agraph_t *)graph;
    if (GD_rank(root) != NULL) {
        for (int rank = GD_minrank(root); rank <= GD_maxrank(root); rank++) GD_rank(root)[rank].av = GD_rank(root)[rank].v;
    }
    return gvFreeLayout((GVC_t *)context, root);
}

/* The length is an unsigned int in Graphviz 2 and a size_t in later versions; starting from zero, a size_t on a
   little-endian machine holds either. */
static inline int entente_gv_render(
    void *context, void *graph, const char *format, char **bytes, size_t *length) {
    *bytes = NULL;
    *length = 0;
    return gvRenderData((GVC_t *)context, (Agraph_t *)graph, format, bytes, (void *)length);
}

static inline void entente_gv_free_render_data(char *bytes) { gvFreeRenderData(bytes); }

/* Sends messages to a function instead of standard error, from warnings on; NULL restores standard error. */
static inline void entente_gv_collect_messages(int (*collect)(char *)) {
    agseterr(AGWARN);
    agreseterrors();
    agseterrf((agusererrf)collect);
}


/* The number of fonts that fontconfig knows, or -1 where it is not loaded into this process (it comes with Graphviz's
   Pango plugin, once a text was laid out). */
static inline int entente_gv_font_count(void) {
    typedef struct { int count; } FontSet;
    void *library = dlopen("libfontconfig.so.1", RTLD_LAZY | RTLD_NOLOAD);
    if (library == NULL) library = dlopen("libfontconfig.1.dylib", RTLD_LAZY | RTLD_NOLOAD);
    if (library == NULL) return -1;
    FontSet *(*fonts)(void *, int) = (FontSet * (*)(void *, int)) dlsym(library, "FcConfigGetFonts");
    FontSet *set = fonts == NULL ? NULL : fonts(NULL, 0);
    int count = fonts == NULL ? -1 : (set == NULL ? 0 : set->count);
    dlclose(library);
    return count;
}
