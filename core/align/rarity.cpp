// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/rarity.h"

#include <QFile>

#include <cmath>
#include <map>
#include <mutex>

namespace volets {

namespace {

float facetWeight(Facet facet)
{
    switch (facet) {
    case Facet::Topic:
    case Facet::Instrument:
    case Facet::Event:
    case Facet::Group:
        return 1.0F;
    case Facet::Act:
        return 0.7F;
    case Facet::Actor:
        return 0.45F;
    case Facet::General:
        return 0.25F;
    }
    Q_UNREACHABLE_RETURN(0);
}

/// Inverse document frequency from counts, smoothed, 1 for a word met once among few.
void toRarity(std::vector<float> &counts, float total)
{
    for (float &count : counts)
        count = count > 0 ? std::log((total + 1) / (count + 0.5F)) : 0;
}

} // namespace

QHash<QString, float> weakStems(const QString &language)
{
    static std::mutex mutex;
    static std::map<QString, QHash<QString, float>> known;
    const std::scoped_lock lock(mutex);
    const auto [entry, isNew] = known.try_emplace(language);
    QHash<QString, float> &weak = entry->second;
    if (!isNew)
        return weak;
    const Stemmer stemmer(language);
    for (const auto &[list, share] : {std::pair("common", 0.5F), std::pair("light", 0.15F)}) {
        QFile file(QStringLiteral(":/volets/align/%1-%2.txt").arg(QLatin1StringView(list), language));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString content = QString::fromUtf8(file.readAll());
        for (const QStringView line : QStringView(content).split(u'\n', Qt::SkipEmptyParts))
            if (!line.startsWith(u'#'))
                for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts))
                    weak.insert(stemmer.stem(word.toString().toLower()), share);
    }
    return weak;
}

Rarity::Rarity(const DocumentProfile &a, const DocumentProfile &b, const Thesaurus &thesaurus,
               const FeatureVocabulary &vocabulary)
    : m_stems(std::size_t(vocabulary.size()))
    , m_grams(gramBuckets)
    , m_concepts(thesaurus.concepts().size())
    , m_terms(std::size_t(vocabulary.size()))
{
    float passages = 0;
    for (const DocumentProfile *profile : {&a, &b}) {
        for (const Passage &passage : profile->passages) {
            if (!profile->units[std::size_t(passage.unit)].takesPart)
                continue;
            ++passages;
            for (const Term &term : passage.stems)
                ++m_stems[std::size_t(term.id)];
            for (const Term &term : passage.grams)
                ++m_grams[std::size_t(term.id)];
            for (const Term &term : passage.concepts)
                m_concepts[std::size_t(term.id)] += term.weight;
        }
        for (const UnitProfile &unit : profile->units)
            for (const auto *ids : {&unit.acts, &unit.addressees, &unit.references, &unit.themes})
                for (const int id : *ids)
                    ++m_terms[std::size_t(id)];
    }
    toRarity(m_stems, passages);
    toRarity(m_grams, passages);
    toRarity(m_concepts, passages);
    toRarity(m_terms, float(a.units.size() + b.units.size()));
    for (std::size_t id = 0; id < m_concepts.size(); ++id)
        m_concepts[id] *= facetWeight(thesaurus.concepts()[id].facet);

    const QHash<QString, float> weak = weakStems(a.document->language.section(u'-', 0, 0));
    for (auto stem = weak.cbegin(); stem != weak.cend(); ++stem) {
        const int id = vocabulary.find(stem.key());
        if (id >= 0)
            m_stems[std::size_t(id)] *= stem.value();
    }
}

} // namespace volets
