// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringList>

namespace volets {

// Fields of a form that show what a book holds while a reader types into them.

/// The lines that say something.
inline QStringList linesOf(const QPlainTextEdit &edit)
{
    QStringList lines;
    for (const QString &line : edit.toPlainText().split(u'\n'))
        if (const QString words = line.simplified(); !words.isEmpty())
            lines.append(words);
    return lines;
}

/// Sets words without moving the cursor of a reader who has just typed them.
inline void fill(QLineEdit &edit, const QString &words)
{
    if (edit.text() == words)
        return;
    edit.setText(words);
    edit.setCursorPosition(0);
}
inline void fill(QPlainTextEdit &edit, const QStringList &lines)
{
    if (linesOf(edit) != lines)
        edit.setPlainText(lines.join(u'\n'));
}

} // namespace volets
