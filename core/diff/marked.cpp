// SPDX-License-Identifier: GPL-3.0-or-later
#include "diff/marked.h"

namespace volets {

namespace {

using namespace Qt::StringLiterals;

/// `words` between two signs; the white space at both ends stays outside, unless there is nothing else: a space is
/// marked as such then, a line's end goes without signs.
void enclose(QString &text, QStringView open, QStringView words, QStringView close)
{
    if (words.trimmed().isEmpty()) {
        const bool endsLine = words.contains(u'\n');
        if (endsLine)
            text += words;
        else
            text += open + words + close;
        return;
    }
    qsizetype from = 0;
    while (from < words.size() && words[from].isSpace())
        ++from;
    qsizetype to = words.size();
    while (to > from && words[to - 1].isSpace())
        --to;
    text += words.first(from);
    text += open;
    text += words.sliced(from, to - from);
    text += close;
    text += words.sliced(to);
}

} // namespace

QString marked(const EditScript &script, QStringView before, QStringView after)
{
    constexpr std::size_t signs = 8; // the longest usual ones of an edit
    QString text;
    text.reserve(before.size() + after.size() + qsizetype(signs * script.edits.size()));
    for (const Edit &edit : script.edits) {
        const QStringView old = edit.before.of(before);
        const QStringView now = edit.after.of(after);
        const QString number = edit.move < 0 ? QString() : QString::number(edit.move + 1);
        switch (edit.op) {
        case Edit::Op::Keep:
            text += now;
            break;
        case Edit::Op::Inflect:
            enclose(text, QString(u"[~" + old.trimmed() + u'|'), now, u"~]");
            break;
        case Edit::Op::Insert:
            enclose(text, u"{+", now, u"+}");
            break;
        case Edit::Op::Delete:
            enclose(text, u"[-", old, u"-]");
            break;
        case Edit::Op::MoveFrom:
            enclose(text, QString(u"[<" + number + u' '), old, QString(u'<' + number + u']'));
            break;
        case Edit::Op::MoveTo:
            enclose(text, QString(u"{>" + number + u' '), now, QString(u'>' + number + u'}'));
            break;
        }
    }
    return text;
}

} // namespace volets
