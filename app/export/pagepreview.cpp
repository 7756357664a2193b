// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/pagepreview.h"

#include "report/pageimage.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>

namespace volets {

PagePreview::PagePreview(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 180);
    setAccessibleName(tr("Preview of the pages"));
}

void PagePreview::setPages(ReportPages pages)
{
    m_pages = std::move(pages);
    m_image = {};
    setPage(m_page);
    update();
}

void PagePreview::setPage(int page)
{
    page = std::clamp(page, 0, std::max(0, pageCount() - 1));
    if (page == m_page)
        return;
    m_page = page;
    m_image = {};
    update();
    emit pageChanged(m_page);
}

void PagePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().mid());
    if (pageCount() == 0)
        return;
    constexpr int margin = 12;
    const ReportPage &page = (*m_pages)[std::size_t(m_page)];
    const QSizeF room = QSizeF(size()) - QSizeF(2 * margin, 2 * margin);
    const double scale = std::min(room.width() / page.width, room.height() / page.height);
    const QSizeF shown(page.width * scale, page.height * scale);
    const double ratio = devicePixelRatioF();
    if (m_image.isNull() || qAbs(m_image.width() - shown.width() * ratio) > 1) {
        m_image = paintPage(page, scale * ratio);
        m_image.setDevicePixelRatio(ratio);
    }
    painter.drawImage(QPointF((width() - shown.width()) / 2, (height() - shown.height()) / 2), m_image);
}

void PagePreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right:
    case Qt::Key_Space:
        return setPage(m_page + 1);
    case Qt::Key_PageUp:
    case Qt::Key_Left:
        return setPage(m_page - 1);
    case Qt::Key_Home:
        return setPage(0);
    case Qt::Key_End:
        return setPage(pageCount() - 1);
    default:
        QWidget::keyPressEvent(event);
    }
}

void PagePreview::wheelEvent(QWheelEvent *event)
{
    if (event->angleDelta().y() != 0)
        setPage(m_page + (event->angleDelta().y() < 0 ? 1 : -1));
    event->accept();
}

} // namespace volets
