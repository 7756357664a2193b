// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pageimage.h"

#include <cairo.h>

#include <cmath>

namespace volets {

QImage paintPage(const ReportPage &page, double scale)
{
    // cairo's ARGB32 and Qt's premultiplied ARGB32 are the same pixels
    QImage image(int(std::ceil(page.width * scale)), int(std::ceil(page.height * scale)),
                 QImage::Format_ARGB32_Premultiplied);
    if (image.isNull())
        return image;
    image.fill(Qt::white);
    cairo_surface_t *surface = cairo_image_surface_create_for_data(image.bits(), CAIRO_FORMAT_ARGB32, image.width(),
                                                                   image.height(), int(image.bytesPerLine()));
    cairo_t *cr = cairo_create(surface);
    cairo_scale(cr, scale, scale);
    drawPage(page, {.cr = cr, .belongsTo = {}});
    cairo_destroy(cr);
    cairo_surface_finish(surface);
    cairo_surface_destroy(surface);
    return image;
}

} // namespace volets
