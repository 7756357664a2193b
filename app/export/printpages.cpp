// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/printpages.h"

#include "report/pageimage.h"

#include <QPainter>
#include <QPrinter>

#include <algorithm>

namespace volets {

void fitPaper(QPrinter &printer, const ReportPage &page)
{
    const auto [shorter, longer] = std::minmax(page.width, page.height);
    printer.setPageSize(QPageSize(QSizeF(shorter, longer), QPageSize::Point));
    printer.setPageOrientation(page.width > page.height ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
}

bool printPages(QPrinter &printer, const std::vector<ReportPage> &pages)
{
    constexpr double dots = 300; // per inch: sharp on paper, and a page in memory at a time
    const int count = int(pages.size());
    const int first = std::max(1, printer.fromPage());
    const int last = printer.toPage() > 0 ? std::min(printer.toPage(), count) : count;
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    for (int number = first; number <= last; ++number) {
        if (number > first && !printer.newPage())
            return false;
        const QImage image = paintPage(pages[std::size_t(number - 1)], dots / 72);
        painter.drawImage(QRectF({}, printer.paperRect(QPrinter::DevicePixel).size()), image);
    }
    return painter.end();
}

} // namespace volets
