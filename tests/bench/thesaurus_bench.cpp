// SPDX-License-Identifier: GPL-3.0-or-later
// Says how much of some texts the thesaurus knows, and what it lacks. It looks at no links, so that the thesaurus can
// be widened without learning any text's answers.
//
//   thesaurus_bench [--spotted] [--most NUMBER] FILES…
//
// For each file the share of its words that stand in a concept; words that every text of the genre uses are left out
// (resources/align). Then what most often stands in none, words and pairs of neighbours; with --spotted instead what
// each concept was found by, for looking whether it was meant.
#include "align/rarity.h"
#include "align/thesaurus.h"
#include "ingest/reader.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <map>
#include <ranges>

using namespace volets;
using namespace Qt::Literals::StringLiterals;

namespace {

using Counts = std::map<QString, int>;

void print(QTextStream &out, const QString &title, const Counts &counts, qsizetype most)
{
    std::vector<std::pair<int, QString>> order;
    for (const auto &[words, count] : counts)
        order.emplace_back(-count, words);
    std::ranges::sort(order);
    out << '\n' << title << '\n';
    for (const auto &[count, words] : order | std::views::take(most))
        out << -count << ' ' << words << '\n';
}

class Coverage
{
public:
    struct Share
    {
        int words = 0;
        int known = 0;
    };

    Share add(const Document &document)
    {
        const QString language = document.language.section(u'-', 0, 0);
        const Stemmer stemmer(language);
        const QHash<QString, float> weak = weakStems(language);
        Share share;
        for (const Unit &unit : document.units) {
            const std::vector<ContentWord> words = contentWords(unit.text, language, stemmer);
            std::vector<bool> known(words.size());
            for (const auto &hit : m_thesaurus->find(unit.text, words, language)) {
                std::fill(known.begin() + hit.first, known.begin() + hit.last + 1, true);
                const qsizetype start = words[std::size_t(hit.first)].shown.start;
                const qsizetype end = words[std::size_t(hit.last)].shown.end();
                const QString shown = unit.text.sliced(start, end - start).toLower();
                ++m_spotted[m_thesaurus->concepts()[std::size_t(hit.id)].id][shown];
            }
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (weak.contains(words[i].stem) || !words[i].stem.front().isLetter())
                    continue;
                ++share.words;
                share.known += known[i] ? 1 : 0;
                const QString shown = words[i].shown.of(unit.text).toString().toLower();
                if (known[i])
                    continue;
                ++m_unknown[words[i].stem + u"  "_s + shown];
                if (i > 0 && words[i - 1].phrase == words[i].phrase)
                    ++m_unknownPairs[words[i - 1].shown.of(unit.text).toString().toLower() + u' ' + shown];
                if (i + 1 < words.size() && words[i + 1].phrase == words[i].phrase)
                    ++m_unknownPairs[shown + u' ' + words[i + 1].shown.of(unit.text).toString().toLower()];
            }
        }
        return share;
    }
    void printUnknown(QTextStream &out, qsizetype most) const
    {
        print(out, u"words in no concept"_s, m_unknown, most);
        print(out, u"pairs with such a word"_s, m_unknownPairs, most);
    }
    void printSpotted(QTextStream &out) const
    {
        for (const auto &[id, wordings] : m_spotted) {
            out << id << ':';
            for (const auto &[words, count] : wordings)
                out << ' ' << words << " (" << count << ')';
            out << '\n';
        }
    }

private:
    std::shared_ptr<const Thesaurus> m_thesaurus = Thesaurus::standard();
    Counts m_unknown;
    Counts m_unknownPairs;
    std::map<QString, Counts> m_spotted;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    QTextStream out(stdout);
    QStringList files = QCoreApplication::arguments().sliced(1);
    const bool spotted = files.removeAll(u"--spotted"_s) > 0;
    qsizetype most = 60;
    if (const qsizetype at = files.indexOf(u"--most"_s); at >= 0 && at + 1 < files.size()) {
        most = files[at + 1].toInt();
        files.remove(at, 2);
    }
    const auto documents = readFiles(files);
    if (!documents || documents->empty()) {
        out << (documents ? u"No text was named."_s : documents.error().sentence) << '\n';
        return 2;
    }
    Coverage coverage;
    Coverage::Share all;
    for (const DocumentPtr &document : *documents) {
        const auto [words, known] = coverage.add(*document);
        all.words += words;
        all.known += known;
        out << document->key << ": " << known << " of " << words << " words, "
            << QString::number(double(known) / std::max(1, words), 'f', 3) << '\n';
    }
    out << "all: " << all.known << " of " << all.words << " words, "
        << QString::number(double(all.known) / std::max(1, all.words), 'f', 3) << '\n';
    if (spotted)
        coverage.printSpotted(out);
    else
        coverage.printUnknown(out, most);
    return 0;
}
