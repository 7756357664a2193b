// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/calmselection.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QEvent>

namespace volets {

CalmSelection::CalmSelection(QAbstractItemView *view)
    : QObject(view)
    , m_view(view)
{
    view->installEventFilter(this);
    dress();
}

void CalmSelection::dress()
{
    const QPalette ordinary = QApplication::palette();
    const QColor paper = ordinary.color(QPalette::Base);
    QPalette calm; // sets nothing but what is named here, so that the rest follows the application
    if (!m_view->hasFocus() && paper != ordinary.color(QPalette::Window)) {
        const QColor accent = ordinary.color(QPalette::Highlight);
        const auto part = [](float one, float other) { return one + (other - one) * 0.14F; };
        calm.setColor(QPalette::Highlight,
                      QColor::fromRgbF(part(paper.redF(), accent.redF()), part(paper.greenF(), accent.greenF()),
                                       part(paper.blueF(), accent.blueF())));
        calm.setColor(QPalette::HighlightedText, ordinary.color(QPalette::Text));
    }
    m_view->setPalette(calm);
}

bool CalmSelection::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
    case QEvent::ApplicationPaletteChange:
        dress();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace volets
