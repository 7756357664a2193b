// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/lexicon.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <mutex>

namespace volets {

namespace {

QJsonObject read(const QString &language, QLatin1StringView name)
{
    QFile file(QStringLiteral(":/volets/lexicons/%1/%2.json").arg(language, name));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void readVerbs(const QJsonObject &json, FactLexicon &lexicon)
{
    constexpr std::array classes{std::pair{VerbClass::Operative, QLatin1StringView("operative")},
                                 std::pair{VerbClass::Preambular, QLatin1StringView("preambular")},
                                 std::pair{VerbClass::Modal, QLatin1StringView("modal")}};
    for (const auto &[verbClass, name] : classes) {
        for (const QJsonValue &entry : json[name].toArray()) {
            const int verb = int(lexicon.verbs.size());
            lexicon.verbs.push_back(
                {entry[QLatin1StringView("verb")].toString(), entry[QLatin1StringView("strength")].toInt(), verbClass});
            for (const QJsonValue &form : entry[QLatin1StringView("forms")].toArray())
                lexicon.forms.push_back({form.toString(), verb});
        }
    }
    for (const QJsonValue &adverb : json[QLatin1StringView("pressing")].toArray())
        lexicon.pressing.push_back(adverb.toString());
    std::ranges::stable_sort(lexicon.forms, std::greater(), [](const auto &form) { return form.words.size(); });
}

/// Entries with a name and their wordings into a list of names and a matcher whose ids are its indexes.
void readNamed(const QJsonArray &entries, QLatin1StringView name, QLatin1StringView wordings, const QString &language,
               const Stemmer &stemmer, QStringList &names, PhraseMatcher &matcher)
{
    for (const QJsonValue &entry : entries) {
        const int id = int(names.size());
        names.append(entry[name].toString());
        for (const QJsonValue &wording : entry[wordings].toArray())
            matcher.add(contentWords(wording.toString(), language, stemmer), id);
    }
}

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::UseUnicodePropertiesOption);
}

std::shared_ptr<const FactLexicon> load(const QString &language)
{
    using namespace Qt::Literals::StringLiterals;
    auto lexicon = std::make_shared<FactLexicon>();
    const Stemmer stemmer(language);
    readVerbs(read(language, "verbs"_L1), *lexicon);
    readNamed(read(language, "acts"_L1)["acts"_L1].toArray(), "act"_L1, "words"_L1, language, stemmer, lexicon->acts,
              lexicon->actWords);
    readNamed(read(language, "addressees"_L1)["addressees"_L1].toArray(), "name"_L1, "variants"_L1, language, stemmer,
              lexicon->addressees, lexicon->addresseeWords);
    const QJsonObject references = read(language, "references"_L1);
    readNamed(references["named"_L1].toArray(), "name"_L1, "variants"_L1, language, stemmer, lexicon->named,
              lexicon->namedWords);
    for (const QJsonValue &symbol : references["symbols"_L1].toArray())
        lexicon->symbols.push_back(pattern(symbol.toString()));
    for (const QJsonValue &hedge : read(language, "hedges"_L1)["hedges"_L1].toArray())
        lexicon->hedges.push_back(hedge.toString());
    for (const QJsonValue &aside : read(language, "asides"_L1)["asides"_L1].toArray())
        lexicon->asides.push_back(aside.toString());
    const QJsonObject deadlines = read(language, "deadlines"_L1);
    for (const QJsonValue &term : deadlines["terms"_L1].toArray())
        lexicon->terms.push_back(pattern(u"(?i)\\b"_s + term.toString().replace(u'\'', u"['’]"_s)));
    for (const QJsonValue &month : deadlines["months"_L1].toArray())
        lexicon->months.append(month.toString());
    if (!lexicon->months.isEmpty())
        lexicon->dates = pattern(u"(?i)\\b(?:(\\d{1,2})(?:er|st|nd|rd|th)?\\s+)?("_s + lexicon->months.join(u'|') +
                                 u")(?:\\s+\\d{1,2},)?\\s+(\\d{4})\\b"_s);
    return lexicon;
}

} // namespace

std::shared_ptr<const FactLexicon> factLexicon(QStringView language)
{
    static std::mutex mutex;
    static QHash<QString, std::shared_ptr<const FactLexicon>> known;
    const QString primary = language.toString().section(u'-', 0, 0).toLower();
    const std::scoped_lock lock(mutex);
    auto &entry = known[primary];
    if (!entry)
        entry = load(primary);
    return entry;
}

} // namespace volets
