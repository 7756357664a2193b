// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance/linklabel.h"

#include <QFocusEvent>

namespace volets {

using namespace Qt::StringLiterals;

LinkLabel::LinkLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::RichText);
}

void LinkLabel::setWords(const QString &html)
{
    setText(html);
    setTextInteractionFlags(html.contains(u"<a "_s) ? Qt::TextBrowserInteraction : Qt::TextSelectableByMouse);
}

void LinkLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        QLabel::focusNextPrevChild(true); // to its first reference
}

bool LinkLabel::focusNextPrevChild(bool next)
{
    if (next)
        return QLabel::focusNextPrevChild(true);
    return QFrame::focusNextPrevChild(false); // NOLINT(bugprone-parent-virtual-call): QLabel is what goes round
}

} // namespace volets
