// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/thesaurus.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace volets {

using namespace Qt::Literals::StringLiterals;

namespace {

Facet facetFromName(const QString &name)
{
    constexpr std::array names{
        std::pair{Facet::Instrument, "instrument"_L1}, std::pair{Facet::Event, "event"_L1},
        std::pair{Facet::Group, "group"_L1},           std::pair{Facet::Act, "act"_L1},
        std::pair{Facet::Actor, "actor"_L1},           std::pair{Facet::General, "general"_L1},
    };
    for (const auto &[facet, known] : names)
        if (name == known)
            return facet;
    return Facet::Topic;
}

std::vector<std::pair<int, float>> impliedBy(const std::vector<Concept> &concepts, int id)
{
    constexpr float broaderWeight = 0.6F;
    constexpr float furtherWeight = 0.35F;
    constexpr float relatedWeight = 0.4F;
    std::map<int, float> implied;
    const auto raise = [&](int other, float weight) {
        float &known = implied[other];
        known = std::max(known, weight);
    };
    raise(id, 1);
    const Concept &one = concepts[std::size_t(id)];
    for (const int broader : one.broader) {
        raise(broader, broaderWeight);
        for (const int further : concepts[std::size_t(broader)].broader)
            raise(further, furtherWeight);
    }
    for (const int related : one.related)
        raise(related, relatedWeight);
    return {implied.begin(), implied.end()};
}

/// Words that stand for each other within longer wordings («coopération», «collaboration»), and the wordings that they
/// make of those listed. What is listed itself keeps its meaning.
class Interchangeable
{
public:
    void addGroup(const QJsonArray &words, const QString &language, const Stemmer &stemmer)
    {
        QStringList group;
        for (const QJsonValue &word : words)
            for (const ContentWord &one : contentWords(word.toString(), language, stemmer))
                group.append(one.stem);
        for (const QString &stem : std::as_const(group))
            m_groups[stem].append(group);
    }
    void addWording(const std::vector<ContentWord> &words, int id)
    {
        m_taken.insert(stems(words));
        if (words.size() > 1)
            m_listed.emplace_back(words, id);
    }
    [[nodiscard]] std::vector<std::pair<std::vector<ContentWord>, int>> variants()
    {
        std::vector<std::pair<std::vector<ContentWord>, int>> found;
        for (const auto &[words, id] : m_listed)
            for (std::size_t i = 0; i < words.size(); ++i)
                for (const QString &other : m_groups.value(words[i].stem)) {
                    std::vector<ContentWord> variant = words;
                    variant[i].stem = other;
                    const QStringList key = stems(variant);
                    if (m_taken.contains(key))
                        continue;
                    m_taken.insert(key);
                    found.emplace_back(std::move(variant), id);
                }
        return found;
    }

private:
    static QStringList stems(const std::vector<ContentWord> &words)
    {
        QStringList all;
        for (const ContentWord &word : words)
            all.append(word.stem);
        return all;
    }

    QHash<QString, QStringList> m_groups; ///< by stem
    QSet<QStringList> m_taken;
    std::vector<std::pair<std::vector<ContentWord>, int>> m_listed;
};

/// The word in lower case without the ending of the plural.
QString singular(QStringView word)
{
    QString plain = word.toString().toLower();
    if (plain.size() > 3 && (plain.endsWith(u's') || plain.endsWith(u'x')))
        plain.chop(1);
    return plain;
}

/// Whether two neighbouring content words are members of one list: nothing stands between them but «et», «or», a comma,
/// and small words.
bool coordinated(QStringView text, const ContentWord &one, const ContentWord &next)
{
    using namespace std::string_view_literals;
    constexpr std::array joining{u"et"sv, u"ou"sv, u"and"sv, u"or"sv};
    constexpr std::array passed{u"de"sv, u"du"sv, u"des"sv, u"d"sv,   u"le"sv,  u"la"sv, u"les"sv,
                                u"l"sv,  u"à"sv,  u"au"sv,  u"aux"sv, u"the"sv, u"of"sv, u"a"sv};
    QString between = text.sliced(one.shown.end(), next.shown.start - one.shown.end()).toString().toLower();
    bool joined = between.contains(u',');
    for (QChar &letter : between)
        if (!letter.isLetter() && !QStringView(u",'’").contains(letter) && !letter.isSpace())
            return false;
        else if (!letter.isLetter())
            letter = u' ';
    for (const QStringView word : QStringView(between).split(u' ', Qt::SkipEmptyParts)) {
        const std::u16string_view small(word.utf16(), std::size_t(word.size()));
        if (std::ranges::contains(joining, small))
            joined = true;
        else if (!std::ranges::contains(passed, small))
            return false;
    }
    return joined;
}

} // namespace

std::shared_ptr<const Thesaurus> Thesaurus::standard()
{
    static const auto thesaurus = [] {
        std::vector<QByteArray> sources;
        const QDir folder(u":/volets/thesaurus"_s);
        for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
            if (QFile file(folder.filePath(name)); file.open(QIODevice::ReadOnly))
                sources.push_back(file.readAll());
        return std::make_shared<const Thesaurus>(sources);
    }();
    return thesaurus;
}

Thesaurus::Thesaurus(std::span<const QByteArray> sources)
{
    const std::array languages{u"fr"_s, u"en"_s};
    std::map<QString, Stemmer> stemmers;
    for (const QString &language : languages)
        stemmers.emplace(language, Stemmer(language));

    QHash<QString, int> known;
    const auto index = [&](const QString &id) {
        const auto found = known.constFind(id);
        if (found != known.cend())
            return *found;
        known.insert(id, int(m_concepts.size()));
        m_concepts.push_back({.id = id, .label = id, .facet = Facet::Topic, .broader = {}, .related = {}, .parts = {}});
        return int(m_concepts.size()) - 1;
    };
    std::map<QString, Interchangeable> interchangeable;
    for (const QString &language : languages)
        interchangeable.emplace(language, Interchangeable());
    for (const QByteArray &source : sources) {
        const QJsonDocument json = QJsonDocument::fromJson(source);
        for (const QString &language : languages)
            for (const QJsonValue &words : json["interchangeable"_L1][language].toArray())
                interchangeable.at(language).addGroup(words.toArray(), language, stemmers.at(language));
        for (const QJsonValue &entry : json["concepts"_L1].toArray()) {
            const int id = index(entry["id"_L1].toString());
            for (const QJsonValue &other : entry["broader"_L1].toArray()) {
                const int broader = index(other.toString());
                m_concepts[std::size_t(id)].broader.push_back(broader);
            }
            for (const QJsonValue &other : entry["related"_L1].toArray()) {
                const int related = index(other.toString());
                m_concepts[std::size_t(id)].related.push_back(related);
                m_concepts[std::size_t(related)].related.push_back(id);
            }
            for (const QJsonValue &other : entry["parts"_L1].toArray()) {
                const int part = index(other.toString());
                m_concepts[std::size_t(id)].parts.push_back(part);
            }
            for (const QJsonValue &pair : entry["together"_L1].toArray()) {
                const int one = index(pair[0].toString());
                const int other = index(pair[1].toString());
                m_joined.insert(std::minmax(one, other), id);
            }
            m_concepts[std::size_t(id)].facet = facetFromName(entry["facet"_L1].toString());
            for (const QString &language : languages) {
                const QJsonArray wordings = entry[language].toArray();
                if (!wordings.isEmpty() && m_concepts[std::size_t(id)].label == entry["id"_L1].toString())
                    m_concepts[std::size_t(id)].label = wordings.first().toString().remove(u'=');
                for (const QJsonValue &wording : wordings) {
                    const QString written = wording.toString();
                    const bool only = written.startsWith(u'=');
                    const QString words = only ? written.sliced(1) : written;
                    const std::vector<ContentWord> content = contentWords(words, language, stemmers.at(language));
                    m_wordings[language].add(content, int(m_known.size()));
                    interchangeable.at(language).addWording(content, int(m_known.size()));
                    m_known.push_back({id, only ? singular(words) : QString()});
                }
            }
        }
    }
    for (auto &[language, words] : interchangeable)
        for (const auto &[content, id] : words.variants())
            m_wordings[language].add(content, id);
    for (int id = 0; id < int(m_concepts.size()); ++id)
        m_implied.push_back(impliedBy(m_concepts, id));
}

const PhraseMatcher *Thesaurus::wordings(QStringView language) const
{
    const auto found = m_wordings.constFind(language.toString().section(u'-', 0, 0).toLower());
    return found == m_wordings.cend() ? nullptr : &*found;
}

std::vector<PhraseMatcher::Hit> Thesaurus::find(QStringView text, std::span<const ContentWord> words,
                                                QStringView language) const
{
    const PhraseMatcher *const known = wordings(language);
    if (!known)
        return {};
    std::vector<PhraseMatcher::Hit> found;
    for (PhraseMatcher::Hit hit : known->match(words)) {
        const Wording &wording = m_known[std::size_t(hit.id)];
        if (!wording.only.isEmpty() && singular(words[std::size_t(hit.first)].shown.of(text)) != wording.only)
            continue;
        hit.id = wording.concept_;
        const bool again = std::ranges::any_of(
            found, [&](const PhraseMatcher::Hit &other) { return other.first == hit.first && other.id == hit.id; });
        if (!again)
            found.push_back(hit);
    }
    return found;
}

std::vector<PhraseMatcher::Hit> Thesaurus::findCoordinated(QStringView text, std::span<const ContentWord> words,
                                                           QStringView language) const
{
    const PhraseMatcher *const known = wordings(language);
    if (!known)
        return {};
    std::vector<PhraseMatcher::Hit> found;
    const auto tryPair = [&](std::size_t one, std::size_t other) {
        std::array pair{words[one], words[other]};
        pair[1].phrase = pair[0].phrase; // commas of the list between them part nothing
        for (const PhraseMatcher::Hit &hit : known->match(pair))
            if (hit.first != hit.last)
                found.push_back({.id = m_known[std::size_t(hit.id)].concept_, .first = int(one), .last = int(other)});
    };
    for (std::size_t first = 0; first + 2 < words.size(); ++first) {
        const auto inSentence = [&](std::size_t w) {
            return w < words.size() && words[w].sentence == words[first].sentence;
        };
        // «first, x et last y» as «first y»; «first x, y et last» as «first last»
        std::size_t last = first + 1;
        const bool leads = inSentence(last) && coordinated(text, words[first], words[last]);
        while (inSentence(last + 1) && coordinated(text, words[last], words[last + 1])) {
            ++last;
            if (!leads)
                tryPair(first, last);
        }
        if (leads && inSentence(last + 1))
            tryPair(first, last + 1);
    }
    return found;
}

} // namespace volets
