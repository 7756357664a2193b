// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pages.h"

#include <cairo.h>

namespace volets {

void drawPage(const ReportPage &page, const Ink &ink)
{
    // Rules come before any words and belong to nothing: cairo writes no mark for a page's first strokes.
    for (const Hairline &rule : page.rules) {
        cairo_set_source_rgb(ink.cr, rule.grey, rule.grey, rule.grey);
        cairo_set_line_width(ink.cr, rule.width);
        cairo_move_to(ink.cr, rule.x1, rule.y1);
        cairo_line_to(ink.cr, rule.x2, rule.y2);
        cairo_stroke(ink.cr);
    }
    cairo_set_source_rgb(ink.cr, 0, 0, 0);
    for (const PlacedLine &line : page.lines)
        line.paragraph.drawLine(line.line, ink, line.x, line.y);
}

} // namespace volets
