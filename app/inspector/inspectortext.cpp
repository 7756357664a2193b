// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspector/inspectortext.h"

#include <QEvent>

namespace volets {

InspectorText::InspectorText(const QString &html, QWidget *parent)
    : LinkLabel(parent)
{
    setWordWrap(true);
    setWords(html);
}

int InspectorText::heightForWidth(int width) const
{
    auto known = m_heights.constFind(width);
    if (known == m_heights.cend())
        known = m_heights.insert(width, LinkLabel::heightForWidth(width));
    return *known;
}

void InspectorText::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    LinkLabel::changeEvent(event);
}

} // namespace volets
