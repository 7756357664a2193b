// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/focusring.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QTextEdit>

namespace volets {

namespace {

/// Whether a widget leaves it to others to show that it has the keyboard.
bool isSilent(const QWidget &widget)
{
    if (widget.property(FocusRing::ownMark).toBool())
        return false;
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return text->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(&widget))
        return text->isReadOnly();
    // a dialog's usual button is drawn as such wherever the keyboard is
    if (const auto *button = qobject_cast<const QPushButton *>(&widget))
        return button->autoDefault();
    return !qobject_cast<const QAbstractButton *>(&widget) && !qobject_cast<const QComboBox *>(&widget) &&
           !qobject_cast<const QLineEdit *>(&widget) && !qobject_cast<const QAbstractSpinBox *>(&widget);
}

/// What the keyboard reached may have been scrolled out of a page's sight; Qt shows it only where Tab came from within.
void bringIntoSight(QWidget &widget)
{
    for (QWidget *outer = widget.parentWidget(); outer; outer = outer->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(outer))
            area->ensureWidgetVisible(&widget);
}

} // namespace

void FocusRing::followFocus(QApplication &application)
{
    connect(&application, &QApplication::focusChanged, &application,
            [ring = QPointer<FocusRing>()](QWidget * /*before*/, QWidget *now) mutable {
                delete ring;
                if (!now || !now->window()->testAttribute(Qt::WA_KeyboardFocusChange))
                    return;
                bringIntoSight(*now);
                if (isSilent(*now))
                    ring = new FocusRing(*now);
            });
}

FocusRing::FocusRing(QWidget &around)
    : QFocusFrame(&around)
{
    setGeometry(around.rect());
    around.installEventFilter(this);
    raise();
    show();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QFocusFrame::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
}

} // namespace volets
