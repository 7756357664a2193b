// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/coverage.h"

#include "ingest/articles.h"
#include "ingest/inline.h"
#include "ingest/marker.h"
#include "ingest/reader.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace volets::test {

namespace {

using Count = QHash<QString, int>;

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[^\\p{L}\\p{N}]+"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return text.normalized(QString::NormalizationForm_KC).toLower().split(between, Qt::SkipEmptyParts);
}

void add(Count &count, const QString &text)
{
    for (const QString &word : wordsOf(text))
        ++count[word];
}

/// A line's words without what numbers them.
QString withoutMarker(const QString &line, ArticleForm form)
{
    if (const auto head = articleHead(line.trimmed(), form))
        return plainWords(head->rest).text;
    const QString marked = line + QStringLiteral(" x");
    if (markerOf(marked).length == line.size() + 1)
        return {}; // a marker alone
    return plainWords(line.sliced(markerOf(line).length)).text;
}

/// Repairs that join what was cut: their words are in the unit.
bool joins(const Repair &repair)
{
    static const QSet<QString> rules{QStringLiteral("soft-wrap"),   QStringLiteral("page-break"),
                                     QStringLiteral("note-figure"), QStringLiteral("hyphenation"),
                                     QStringLiteral("emphasis"),    QStringLiteral("spaced-hyphen")};
    return rules.contains(repair.rule);
}

/// Repairs of a paragraph's mark-up: what they say they took out is no paragraph itself.
bool isInline(const Repair &repair)
{
    static const QSet<QString> rules{
        QStringLiteral("image"),   QStringLiteral("link"),    QStringLiteral("autolink"),
        QStringLiteral("html"),    QStringLiteral("entity"),  QStringLiteral("superscript"),
        QStringLiteral("icon"),    QStringLiteral("escape"),  QStringLiteral("link-target"),
        QStringLiteral("comment"), QStringLiteral("metadata")};
    return rules.contains(repair.rule);
}

Count wordsFound(const Document &document)
{
    Count found;
    QStringList path;
    for (const Unit &unit : document.units) {
        add(found, unit.text);
        const auto differs = std::ranges::mismatch(unit.headings, path).in1;
        for (auto heading = differs; heading != unit.headings.end(); ++heading)
            add(found, *heading);
        path = unit.headings;
    }
    for (const Repair &repair : document.repairs) {
        if (!joins(repair))
            add(found, isInline(repair) ? repair.before : plainWords(repair.before).text);
    }
    return found;
}

/// Words that need not be found as often as they stand: parts of cut and glued words, those of titles and headings,
/// which may come twice in a row, names that addresses stand for, and those of links' targets.
QSet<QString> excused(const Document &document)
{
    const QStringList title = wordsOf(document.title);
    QSet<QString> words(title.begin(), title.end());
    for (const auto *const name : {u"figure", u"tableau", u"table", u"encadré", u"box", u"article", u"art"})
        words += QString(QStringView(name));
    for (const Unit &unit : document.units) {
        for (const QString &word : wordsOf(unit.headings.join(u' ')))
            words += word;
    }
    for (const Repair &repair : document.repairs) {
        if (repair.rule != u"hyphenation" && repair.rule != u"link-target" && repair.rule != u"note-figure" &&
            repair.rule != u"spaced-hyphen")
            continue;
        for (const QString &part : wordsOf(repair.before))
            words += part;
    }
    return words;
}

} // namespace

QStringList lostWords(const QByteArray &source, const Document &document)
{
    const Result<SourceText> text = decode(source, QStringLiteral("source"));
    if (!text)
        return {};
    const ArticleForm form = document.genre == Genre::Law ? articleFormOf(*text) : ArticleForm::Article;
    Count found = wordsFound(document);
    const QSet<QString> unneeded = excused(document);
    QStringList lost;
    for (const SourceLine &line : text->lines) {
        for (const QString &word : wordsOf(withoutMarker(line.text, form))) {
            const bool number =
                romanValue(word) > 0 || std::ranges::all_of(word, [](QChar sign) { return sign.isDigit(); });
            if (!number && --found[word] < 0 && !unneeded.contains(word))
                lost += word;
        }
    }
    return lost;
}

} // namespace volets::test
