// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/docktitle.h"

#include <QDockWidget>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace volets {

DockTitle::DockTitle(QDockWidget *dock)
    : QWidget(dock)
    , m_close(new QToolButton(this))
{
    auto *title = new QLabel(dock->windowTitle(), this);
    title->setTextFormat(Qt::PlainText);
    QFont font = title->font();
    font.setWeight(QFont::DemiBold);
    title->setFont(font);
    constexpr int target = 24; // pixels that an unsteady hand still hits
    m_close->setAutoRaise(true);
    m_close->setMinimumSize(target, target);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Hide this panel"));
    const auto name = [this, dock, title] {
        title->setText(dock->windowTitle());
        m_close->setAccessibleName(tr("Hide panel: %1").arg(dock->windowTitle()));
    };
    name();
    paintIcon();
    connect(dock, &QDockWidget::windowTitleChanged, this, name);
    connect(m_close, &QToolButton::clicked, dock, &QDockWidget::close);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(10, 3, 4, 3);
    row->addWidget(title, 1);
    row->addWidget(m_close);
}

void DockTitle::paintIcon()
{
    constexpr int size = 16;
    QPixmap cross(QSize(size, size) * devicePixelRatio());
    cross.setDevicePixelRatio(devicePixelRatio());
    cross.fill(Qt::transparent);
    QPainter painter(&cross);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::WindowText), 1.4));
    painter.drawLine(QPointF(4.5, 4.5), QPointF(11.5, 11.5));
    painter.drawLine(QPointF(11.5, 4.5), QPointF(4.5, 11.5));
    painter.end();
    m_close->setIcon(QIcon(cross));
}

void DockTitle::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        paintIcon();
    QWidget::changeEvent(event);
}

} // namespace volets
