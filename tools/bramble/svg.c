/* The picture of the floor; see svg.h. Coordinates are tenths of a unit of the picture, in integers. */
#include "svg.h"

#include <errno.h>
#include <string.h>

#define PICTURE_WIDTH 11000 /* tenths */
#define MARGIN 400
#define LEGEND 900

struct picture {
    struct text svg;
    const struct simulation *simulation;
    struct area bounds;
    int64_t height;
};

static int64_t across(const struct picture *picture, int64_t mm)
{
    int64_t width = picture->bounds.width_mm > 0 ? picture->bounds.width_mm : 1000;
    return mm * (PICTURE_WIDTH - 2 * MARGIN) / width;
}

static int64_t x_of(const struct picture *picture, int32_t x_mm)
{
    return MARGIN + across(picture, (int64_t)x_mm - picture->bounds.x_mm);
}

static int64_t y_of(const struct picture *picture, int32_t y_mm)
{
    return MARGIN + across(picture, (int64_t)y_mm - picture->bounds.y_mm);
}

static const char *tenth(int64_t value)
{
    return decimal(value, 1);
}

static void rectangle(struct picture *picture, const struct area *area, const char *style)
{
    text_add(&picture->svg, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" %s/>\n",
             tenth(x_of(picture, area->x_mm)), tenth(y_of(picture, area->y_mm)), tenth(across(picture, area->width_mm)),
             tenth(across(picture, area->height_mm)), style);
}

static void word(struct picture *picture, int64_t x, int64_t y, const char *style, const char *text)
{
    text_add(&picture->svg, "<text x=\"%s\" y=\"%s\" %s>", tenth(x), tenth(y), style);
    for (const char *at = text; *at != 0; at++) {
        text_add(&picture->svg, *at == '<' ? "&lt;" : *at == '&' ? "&amp;" : "%c", *at);
    }
    text_add(&picture->svg, "</text>\n");
}

/* ---- Floor and nodes --------------------------------------------------------------------------------------------- */

static void draw_floor(struct picture *picture)
{
    const struct scenario *scenario = picture->simulation->scenario;
    const struct area whole = {0, 0, scenario->width_mm, scenario->height_mm};
    rectangle(picture, scenario->width_mm > 0 ? &whole : &picture->bounds,
              "fill=\"#fbfaf7\" stroke=\"#8a8578\" stroke-width=\"1.5\"");
    for (size_t i = 0; i < scenario->room_count; i++) {
        const struct room *room = &scenario->rooms[i];
        rectangle(picture, &room->area, "fill=\"#f1eee6\" stroke=\"#cfc9ba\"");
        word(picture, x_of(picture, room->area.x_mm) + 50, y_of(picture, room->area.y_mm) + 130, "class=\"room\"",
             room->name);
    }
}

static void draw_walk(struct picture *picture)
{
    const struct walk *walk = &picture->simulation->scenario->provisioning.walk;
    if (walk->count < 2) {
        return;
    }
    text_add(&picture->svg, "<polyline class=\"walk\" points=\"");
    for (size_t i = 0; i < walk->count; i++) {
        text_add(&picture->svg, "%s%s,%s", i == 0 ? "" : " ", tenth(x_of(picture, walk->points[i].x_mm)),
                 tenth(y_of(picture, walk->points[i].y_mm)));
    }
    text_add(&picture->svg, "\"/>\n");
}

static void mark(struct picture *picture, enum kind kind, bool relay, int64_t x, int64_t y)
{
    if (relay) {
        text_add(&picture->svg, "<circle cx=\"%s\" cy=\"%s\" r=\"9\" class=\"relay\"/>\n", tenth(x), tenth(y));
    }
    switch (kind) {
    case KIND_SWITCH:
        text_add(&picture->svg, "<rect x=\"%s\" y=\"%s\" width=\"9\" height=\"9\" class=\"switch\"/>\n", tenth(x - 45),
                 tenth(y - 45));
        break;
    case KIND_SENSOR:
        text_add(&picture->svg, "<path d=\"M%s %sl5 9h-10z\" class=\"sensor\"/>\n", tenth(x), tenth(y - 50));
        break;
    case KIND_COMMISSIONER:
        text_add(&picture->svg, "<rect x=\"%s\" y=\"%s\" width=\"7\" height=\"13\" rx=\"2\" class=\"phone\"/>\n",
                 tenth(x - 35), tenth(y - 65));
        break;
    case KIND_LAMP:
    case KIND_RELAY:
    default:
        text_add(&picture->svg, "<circle cx=\"%s\" cy=\"%s\" r=\"4.5\" class=\"%s\"/>\n", tenth(x), tenth(y),
                 kind == KIND_RELAY ? "bare" : "lamp");
        break;
    }
}

static void draw_nodes(struct picture *picture, uint32_t gone)
{
    const struct simulation *simulation = picture->simulation;
    for (uint32_t i = 0; i < simulation->count; i++) {
        const struct sim_node *node = &simulation->nodes[i];
        struct bramble_position at = bramble_world_position(simulation->world, i);
        int64_t x = x_of(picture, at.x_mm);
        int64_t y = y_of(picture, at.y_mm);
        text_add(&picture->svg, "<g><title>%s</title>\n", node->placed->name);
        mark(picture, node->kind, node->placed->relay, x, y);
        if (i == gone) {
            text_add(&picture->svg, "<path d=\"M%s %sl20 20m0 -20l-20 20\" class=\"gone\"/>\n", tenth(x - 100),
                     tenth(y - 100));
        }
        text_add(&picture->svg, "</g>\n");
    }
}

/* ---- Ways -------------------------------------------------------------------------------------------------------- */

static void line(struct picture *picture, uint32_t from, uint32_t to, const char *style)
{
    const struct bramble_world *world = picture->simulation->world;
    struct bramble_position a = bramble_world_position(world, from);
    struct bramble_position b = bramble_world_position(world, to);
    text_add(&picture->svg, "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" %s/>\n", tenth(x_of(picture, a.x_mm)),
             tenth(y_of(picture, a.y_mm)), tenth(x_of(picture, b.x_mm)), tenth(y_of(picture, b.y_mm)), style);
}

/* How the message spread: each node's first copy. */
static void draw_spread(struct picture *picture, const struct press *press)
{
    for (uint32_t i = 0; i < picture->simulation->count; i++) {
        if (i != press->from && press->meetings[i].air.transmitter != MEASURE_NOBODY) {
            line(picture, press->meetings[i].air.transmitter, i, "class=\"spread\"");
        }
    }
}

static void draw_way(struct picture *picture, const struct svg_way *way, size_t number)
{
    uint32_t nodes[64];
    uint32_t count = measure_way(&picture->simulation->measure, way->press, way->to, nodes, 64);
    const struct bramble_world *world = picture->simulation->world;
    for (uint32_t i = 0; i + 1 < count; i++) {
        char style[96];
        snprintf(style, sizeof style, "class=\"way%zu\" marker-end=\"url(#arrow%zu)\"", number, number);
        line(picture, nodes[i], nodes[i + 1], style);
        struct bramble_position a = bramble_world_position(world, nodes[i]);
        struct bramble_position b = bramble_world_position(world, nodes[i + 1]);
        struct text label = {0};
        text_add(&label, "+%s ms", as_ms(way->press->meetings[nodes[i + 1]].air.first - way->press->at));
        char place[48];
        snprintf(place, sizeof place, "class=\"time%zu\"", number);
        word(picture, (x_of(picture, a.x_mm) + x_of(picture, b.x_mm)) / 2,
             (y_of(picture, a.y_mm) + y_of(picture, b.y_mm)) / 2 + (number == 0 ? -60 : 140), place, label.octets);
        text_free(&label);
    }
}

/* ---- Around ------------------------------------------------------------------------------------------------------ */

static const char style_sheet[] =
    "<style>\n"
    "text{font-family:sans-serif;font-size:11px;fill:#333}\n"
    ".title{font-size:15px;font-weight:bold}.room{fill:#8a8578;font-size:10px}\n"
    ".lamp{fill:#f2b705;stroke:#8a6a00}.bare{fill:#999;stroke:#555}.switch{fill:#1f6f8b;stroke:#0c3b4a}\n"
    ".sensor{fill:#7a9e3a;stroke:#48611d}.phone{fill:#444;stroke:#000}\n"
    ".relay{fill:none;stroke:#d9822b;stroke-width:1.6}\n"
    ".walk{fill:none;stroke:#9a93c4;stroke-width:1.4;stroke-dasharray:2 5}\n"
    ".spread{stroke:#c9c2b0;stroke-width:.7}.gone{stroke:#c0392b;stroke-width:3;fill:none}\n"
    ".way0{stroke:#1a7f37;stroke-width:2.6}.way1{stroke:#7d3cb5;stroke-width:2.6;stroke-dasharray:7 3}\n"
    ".time0{fill:#1a7f37;font-weight:bold;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3}\n"
    ".time1{fill:#7d3cb5;font-weight:bold;text-anchor:middle;paint-order:stroke;stroke:#fff;stroke-width:3}\n"
    "</style>\n"
    "<defs>"
    "<marker id=\"arrow0\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"5\" markerHeight=\"5\" "
    "orient=\"auto\">"
    "<path d=\"M0 0l8 4l-8 4z\" fill=\"#1a7f37\"/></marker>"
    "<marker id=\"arrow1\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"5\" markerHeight=\"5\" "
    "orient=\"auto\">"
    "<path d=\"M0 0l8 4l-8 4z\" fill=\"#7d3cb5\"/></marker></defs>\n";

static void draw_legend(struct picture *picture, const struct svg_way *ways, size_t count)
{
    static const struct {
        enum kind kind;
        bool relay;
        const char *text;
    } marks[] = {{KIND_LAMP, false, "lamp"},
                 {KIND_LAMP, true, "lamp that relays"},
                 {KIND_SWITCH, false, "switch"},
                 {KIND_SENSOR, false, "sensor"},
                 {KIND_COMMISSIONER, false, "phone (dotted: its walk)"}};
    int64_t y = picture->height - LEGEND + 350;
    int64_t x = MARGIN + 60;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        mark(picture, marks[i].kind, marks[i].relay, x, y - 40);
        word(picture, x + 130, y, "", marks[i].text);
        x += 400 + 70 * (int64_t)strlen(marks[i].text);
    }
    int64_t ten_metres = across(picture, 10000);
    text_add(&picture->svg, "<path d=\"M%s %sh%s\" stroke=\"#333\" stroke-width=\"2\"/>\n",
             tenth(PICTURE_WIDTH - MARGIN - ten_metres), tenth(y), tenth(ten_metres));
    word(picture, PICTURE_WIDTH - MARGIN - ten_metres, y - 60, "", "10 m");
    for (size_t i = 0; i < count; i++) {
        char style[48];
        y += 180;
        text_add(&picture->svg, "<path d=\"M%s %sh40\" class=\"way%zu\"/>\n", tenth(MARGIN), tenth(y - 40), i);
        snprintf(style, sizeof style, "style=\"font-weight:bold\"");
        word(picture, MARGIN + 500, y, style, ways[i].title);
    }
}

bool svg_write(const struct simulation *simulation, const struct svg_way *ways, size_t count, uint32_t gone,
               const char *path)
{
    struct picture picture = {.simulation = simulation};
    picture.bounds = layout_bounds(simulation->scenario, simulation->placed, simulation->count);
    picture.height = 2 * MARGIN + across(&picture, picture.bounds.height_mm) + LEGEND;
    text_add(&picture.svg,
             "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\">\n%s"
             "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
             tenth(PICTURE_WIDTH), tenth(picture.height), tenth(PICTURE_WIDTH), tenth(picture.height), style_sheet);
    struct text title = {0};
    text_add(&title, "%s: %u nodes, seed %llu", simulation->scenario->name, (unsigned)simulation_devices(simulation),
             (unsigned long long)simulation->seed);
    word(&picture, MARGIN, 260, "class=\"title\"", title.octets);
    text_free(&title);
    draw_floor(&picture);
    draw_walk(&picture);
    if (count > 0) {
        draw_spread(&picture, ways[0].press);
    }
    draw_nodes(&picture, gone);
    for (size_t i = 0; i < count; i++) {
        draw_way(&picture, &ways[i], i);
    }
    draw_legend(&picture, ways, count);
    text_add(&picture.svg, "</svg>\n");
    bool good = file_write(path, picture.svg.octets, picture.svg.size) == 0;
    text_free(&picture.svg);
    return good;
}
