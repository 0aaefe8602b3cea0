#pragma once

/* The part of libgvc and libcgraph that EntenteGraphviz uses, as functions that Swift can call whatever the version of
   Graphviz: no macros, no global structs, handles as untyped pointers. */

#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>
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

/* Reads the first graph of a NUL-terminated text; NULL if there is none. */
static inline void *entente_gv_parse(const char *dot) { return agmemread(dot); }

static inline void entente_gv_close(void *graph) { agclose((Agraph_t *)graph); }

/* Sets an attribute of the root graph. */
static inline void entente_gv_set(void *graph, const char *name, const char *value) {
    agattr((Agraph_t *)graph, AGRAPH, (char *)name, (char *)value);
}

static inline int entente_gv_layout(void *context, void *graph, const char *engine) {
    return gvLayout((GVC_t *)context, (Agraph_t *)graph, engine);
}

static inline int entente_gv_free_layout(void *context, void *graph) {
    return gvFreeLayout((GVC_t *)context, (Agraph_t *)graph);
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
