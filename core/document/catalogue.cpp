// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/catalogue.h"

#include "document/slug.h"
#include "text/normalizer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace volets {

namespace {

/// A document's first words, where a text says what it is.
constexpr size_t firstUnits = 8;
constexpr qsizetype longestShortTitle = 44;

struct Pattern
{
    CatalogueEntry entry;
    Genre genre = Genre::Other;
    QString year;
    QString language;
    std::vector<QStringList> words; ///< of each list one must occur
};

QString folded(const QString &text)
{
    QString plain = foldForSearch(text);
    plain.replace(u'’', u'\'');
    return plain;
}

std::vector<Pattern> load()
{
    QFile file(QStringLiteral(":/volets/catalogue.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    std::vector<Pattern> patterns;
    const QJsonArray texts = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("texts")).toArray();
    for (const QJsonValue &value : texts) {
        const QJsonObject text = value.toObject();
        const auto field = [&](const char *name) { return text.value(QLatin1String(name)).toString(); };
        Pattern pattern{{field("key"), field("shortTitle"), field("status"), field("date")},
                        genreFromName(field("genre")),
                        field("year"),
                        field("language"),
                        {}};
        const QJsonArray words = text.value(QLatin1String("words")).toArray();
        for (const QJsonValue &alternatives : words) {
            QStringList list;
            const QJsonArray forms = alternatives.toArray();
            for (const QJsonValue &form : forms)
                list += folded(form.toString());
            pattern.words.push_back(list);
        }
        patterns.push_back(pattern);
    }
    return patterns;
}

const std::vector<Pattern> &patterns()
{
    static const std::vector<Pattern> loaded = load();
    return loaded;
}

/// What a text that no title names is called by: its first words, or else the name it came under; so too where the
/// first words are those of every text of its kind («The General Assembly,»).
QString ownName(const Document &document)
{
    if (!document.title.isEmpty())
        return document.title;
    const QString name = document.sourceName.section(u'.', 0, 0);
    if (document.units.empty() || (!name.isEmpty() && document.units.front().kind == UnitKind::Enacting))
        return name;
    return document.units.front().text;
}

QString ownShortTitle(const Document &document)
{
    QString title = ownName(document);
    if (title.isEmpty())
        return document.key;
    // the year first: a column's head shows only the beginning, and outcome documents all begin alike
    if (const QString year = document.date.first(std::min<qsizetype>(4, document.date.size()));
        !year.isEmpty() && !title.contains(year))
        title = year + QStringLiteral(" – ") + title;
    if (title.size() <= longestShortTitle)
        return title;
    const qsizetype cut = title.lastIndexOf(u' ', longestShortTitle - 1);
    return title.first(cut > 10 ? cut : longestShortTitle - 1) + u'…';
}

} // namespace

std::optional<CatalogueEntry> catalogueEntry(const Document &document)
{
    QString says = document.title;
    for (size_t i = 0; i < std::min(firstUnits, document.units.size()); ++i)
        says += u' ' + document.units[i].headings.join(u' ') + u' ' + document.units[i].text;
    says = folded(says);
    const auto fits = [&](const Pattern &pattern) {
        return pattern.genre == document.genre &&
               (document.date.isEmpty() ? says.contains(pattern.year) : document.date.startsWith(pattern.year)) &&
               std::ranges::all_of(pattern.words, [&](const QStringList &alternatives) {
                   return std::ranges::any_of(alternatives, [&](const QString &form) { return says.contains(form); });
               });
    };
    const auto found = std::ranges::find_if(patterns(), fits);
    if (found == patterns().end())
        return std::nullopt;
    CatalogueEntry entry = found->entry;
    if (!document.language.isEmpty() && document.language != found->language)
        entry.key += u'-' + document.language;
    return entry;
}

void nameDocument(Document &document)
{
    if (const std::optional<CatalogueEntry> entry = catalogueEntry(document)) {
        document.key = entry->key;
        document.shortTitle = entry->shortTitle;
        if (document.status.isEmpty())
            document.status = entry->status;
        if (document.date.isEmpty())
            document.date = entry->date;
        return;
    }
    document.key = slug(ownName(document));
    document.shortTitle = ownShortTitle(document);
}

} // namespace volets
