// SPDX-License-Identifier: GPL-3.0-or-later
#include "synopsis/spanlayout.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace volets {

namespace {

Change changeOf(Edit::Op op)
{
    switch (op) {
    case Edit::Op::Keep:
        return Change::None;
    case Edit::Op::Inflect:
        return Change::Inflected;
    case Edit::Op::Insert:
        return Change::Added;
    case Edit::Op::Delete:
        return Change::Removed;
    case Edit::Op::MoveFrom:
        return Change::MovedAway;
    case Edit::Op::MoveTo:
        return Change::MovedHere;
    }
    Q_UNREACHABLE_RETURN(Change::None);
}

bool closes(QChar c) { return QStringView(u",;.:!?)]»").contains(c); }

/// Lays pieces after each other and sees to the spaces between what was and what is.
class Weaver
{
public:
    explicit Weaver(bool withSigns)
        : m_signs(withSigns)
    {}

    /// Words of the clause itself, from `source` on.
    void own(QStringView words, Change change, qsizetype source)
    {
        if (words.isEmpty())
            return;
        const auto isSpace = [](QChar c) { return c.isSpace(); };
        if (change == Change::None) {
            separate(words.front());
            append(words, Change::None, source);
            return;
        }
        const qsizetype lead = std::ranges::find_if_not(words, isSpace) - words.begin();
        qsizetype end = words.size();
        while (end > lead && words[end - 1].isSpace())
            --end;
        append(words.first(lead), Change::None, source);
        if (end > lead) {
            separate(words[lead]);
            mark(words.sliced(lead, end - lead), change, source + lead);
            append(words.sliced(end), Change::None, source + end);
        }
    }

    /// Words that the clause no longer has.
    void gone(QStringView words, Change change)
    {
        const QStringView trimmed = words.trimmed();
        if (trimmed.isEmpty())
            return;
        if (!m_shown.text.isEmpty() && !closes(trimmed.front()))
            space();
        mark(trimmed, change, -1);
        m_owesSpace = true;
    }

    ShownText take() { return std::move(m_shown); }

private:
    void separate(QChar next)
    {
        if (m_owesSpace && !closes(next) && !next.isSpace())
            space();
        m_owesSpace = false;
    }
    void space()
    {
        if (!m_shown.text.isEmpty() && !m_shown.text.back().isSpace())
            append(u" ", Change::None, -1);
        m_owesSpace = false;
    }
    void mark(QStringView words, Change change, qsizetype source)
    {
        if (m_signs && change != Change::Inflected) {
            // a word joiner keeps the sign on the line of its words
            append(QString(sign(change) + QChar(0x2060)), change, -1);
            m_shown.pieces.back().sign = true;
        }
        append(words, change, source);
    }
    void append(QStringView words, Change change, qsizetype source)
    {
        if (words.isEmpty())
            return;
        m_owesSpace = false;
        m_shown.pieces.push_back({.shown = {m_shown.text.size(), words.size()}, .change = change, .source = source});
        m_shown.text += words;
    }

    ShownText m_shown;
    bool m_signs;
    bool m_owesSpace = false;
};

} // namespace

std::vector<Span> ShownText::shownWords(Span source) const
{
    std::vector<Span> found;
    for (const Piece &piece : pieces) {
        const Span own{piece.source, piece.shown.length};
        if (piece.source < 0 || !own.overlaps(source))
            continue;
        const qsizetype from = std::max(own.start, source.start);
        const qsizetype to = std::min(own.end(), source.end());
        const Span part{piece.shown.start + from - own.start, to - from};
        if (!found.empty() && found.back().end() == part.start)
            found.back().length += part.length;
        else
            found.push_back(part);
    }
    return found;
}

QString sign(Change change)
{
    switch (change) {
    case Change::None:
        return {};
    case Change::Added:
        return QStringLiteral("+");
    case Change::Removed:
        return QStringLiteral("−");
    case Change::Inflected:
        return QStringLiteral("±");
    case Change::MovedHere:
    case Change::MovedAway:
        return QStringLiteral("⇄");
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString ShownText::own(Span shown) const
{
    QString words;
    for (const Piece &piece : pieces) {
        if (!piece.shown.overlaps(shown) || (piece.source < 0 && !piece.gap))
            continue;
        const auto part =
            Span::fromTo(std::max(piece.shown.start, shown.start), std::min(piece.shown.end(), shown.end()));
        words += part.of(text);
    }
    return words;
}

qsizetype ShownText::sourceAt(qsizetype shown) const
{
    qsizetype end = 0;
    for (const Piece &piece : pieces) {
        if (piece.source < 0)
            continue;
        if (shown < piece.shown.end())
            return piece.source + std::max<qsizetype>(0, shown - piece.shown.start);
        end = piece.source + piece.shown.length;
    }
    return end;
}

qsizetype ShownText::shownAt(qsizetype source) const
{
    qsizetype end = 0;
    for (const Piece &piece : pieces) {
        if (piece.source < 0)
            continue;
        if (source < piece.source + piece.shown.length)
            return piece.shown.start + std::max<qsizetype>(0, source - piece.source);
        end = piece.shown.end();
    }
    return end;
}

ShownText weave(const Clause &clause, bool withSigns)
{
    Weaver weaver(withSigns);
    if (clause.edits.empty()) {
        weaver.own(clause.text, Change::None, 0);
        return weaver.take();
    }
    for (const Edit &edit : clause.edits) {
        const Change change = changeOf(edit.op);
        if (change == Change::Removed || change == Change::MovedAway)
            weaver.gone(edit.before.of(clause.before), change);
        else
            weaver.own(edit.after.of(clause.text), change, edit.after.start);
    }
    return weaver.take();
}

ShownText collapse(ShownText shown, const std::vector<Span> &wordedOtherwise, qsizetype least)
{
    std::vector<Span> kept;
    for (const Piece &piece : shown.pieces)
        if (piece.change != Change::None)
            kept.push_back(piece.shown);
    for (const Span span : wordedOtherwise) {
        // where another clause has more words, the sentence is kept that ends or goes on there
        const qsizetype from = std::min(shown.shownAt(span.start), shown.text.size() - 1);
        kept.push_back(Span::fromTo(from, std::max(from + 1, shown.shownAt(span.end()))));
    }
    if (shown.text.size() <= least || kept.empty())
        return shown;
    static const QString leftOut = QStringLiteral("[…] ");
    ShownText brief;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, shown.text);
    for (qsizetype start = 0; start < shown.text.size();) {
        const qsizetype next = finder.toNextBoundary();
        const Span sentence = Span::fromTo(start, next < 0 ? shown.text.size() : next);
        start = sentence.end();
        if (std::ranges::none_of(kept, [&](Span part) { return part.overlaps(sentence); })) {
            if (brief.pieces.empty() || !brief.pieces.back().gap) {
                brief.pieces.push_back({.shown = {brief.text.size(), leftOut.size()}, .gap = true});
                brief.text += leftOut;
            }
            continue;
        }
        for (Piece piece : shown.pieces) {
            if (!piece.shown.overlaps(sentence))
                continue;
            const Span part =
                Span::fromTo(std::max(piece.shown.start, sentence.start), std::min(piece.shown.end(), sentence.end()));
            if (piece.source >= 0)
                piece.source += part.start - piece.shown.start;
            piece.shown = {brief.text.size(), part.length};
            brief.pieces.push_back(piece);
            brief.text += part.of(shown.text);
        }
    }
    return brief;
}

} // namespace volets
