// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/thesaurus.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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
        m_concepts.push_back({.id = id, .label = id, .facet = Facet::Topic, .broader = {}, .related = {}});
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
            m_concepts[std::size_t(id)].facet = facetFromName(entry["facet"_L1].toString());
            for (const QString &language : languages) {
                const QJsonArray wordings = entry[language].toArray();
                if (!wordings.isEmpty() && m_concepts[std::size_t(id)].label == entry["id"_L1].toString())
                    m_concepts[std::size_t(id)].label = wordings.first().toString();
                for (const QJsonValue &wording : wordings)
                    m_wordings[language].add(contentWords(wording.toString(), language, stemmers.at(language)), id);
            }
        }
    }
}

std::vector<PhraseMatcher::Hit> Thesaurus::find(std::span<const ContentWord> words, QStringView language) const
{
    const auto wordings = m_wordings.constFind(language.toString().section(u'-', 0, 0).toLower());
    return wordings == m_wordings.cend() ? std::vector<PhraseMatcher::Hit>() : wordings->match(words);
}

} // namespace volets
