// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/thesaurus.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <map>

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

/// The word in lower case without the ending of the plural.
QString singular(QStringView word)
{
    QString plain = word.toString().toLower();
    if (plain.size() > 3 && (plain.endsWith(u's') || plain.endsWith(u'x')))
        plain.chop(1);
    return plain;
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
    for (const QByteArray &source : sources) {
        for (const QJsonValue &entry : QJsonDocument::fromJson(source)["concepts"_L1].toArray()) {
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
                    m_wordings[language].add(contentWords(words, language, stemmers.at(language)), int(m_known.size()));
                    m_known.push_back({id, only ? singular(words) : QString()});
                }
            }
        }
    }
    for (int id = 0; id < int(m_concepts.size()); ++id)
        m_implied.push_back(impliedBy(m_concepts, id));
}

std::vector<PhraseMatcher::Hit> Thesaurus::find(QStringView text, std::span<const ContentWord> words,
                                                QStringView language) const
{
    const auto wordings = m_wordings.constFind(language.toString().section(u'-', 0, 0).toLower());
    if (wordings == m_wordings.cend())
        return {};
    std::vector<PhraseMatcher::Hit> found;
    for (PhraseMatcher::Hit hit : wordings->match(words)) {
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

} // namespace volets
