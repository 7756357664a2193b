// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/stemmer.h"

#include "text/normalizer.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <libstemmer.h>

#include <mutex>
#include <optional>

namespace volets {

namespace {

using Words = QSet<QString>;

/// The words of resources/lexicons/`list`, one or more a line: read once, shared by all stemmers. Empty where there is
/// no such list.
std::shared_ptr<const Words> lexicon(const QString &list)
{
    static std::mutex mutex;
    static QHash<QString, std::shared_ptr<const Words>> known;
    const std::scoped_lock lock(mutex);
    auto &entry = known[list];
    if (!entry) {
        auto words = std::make_shared<Words>();
        if (QFile file(QStringLiteral(":/volets/lexicons/%1.txt").arg(list)); file.open(QIODevice::ReadOnly)) {
            const QString content = QString::fromUtf8(file.readAll());
            for (const QStringView line : QStringView(content).split(u'\n')) {
                if (line.startsWith(u'#'))
                    continue;
                for (const QStringView word : line.split(u' ', Qt::SkipEmptyParts))
                    words->insert(word.toString());
            }
        }
        entry = std::move(words);
    }
    return entry;
}

struct FreeStemmer
{
    void operator()(sb_stemmer *stemmer) const { sb_stemmer_delete(stemmer); }
};

/// What Snowball leaves as it is of the French plurals: the first and third person of verbs («demandons», «demandent»),
/// in which these texts speak, told from nouns by lists of nouns; and nouns in -er, of which it takes the singular for
/// an infinitive («danger», «dangers»).
class FrenchPlurals
{
public:
    /// A form of the same word whose stem Snowball finds: «demande», «danger»; any other word as it is.
    [[nodiscard]] QString singular(const QString &word) const
    {
        constexpr qsizetype shortest = 6;
        if (word.size() < shortest)
            return word;
        if (word.endsWith(u"ers") && !word.endsWith(u"vers")) // «divers», «univers»
            return word.chopped(1);
        if (word.endsWith(u"ons") && !word.endsWith(u"ions") && !word.endsWith(u"oisons") &&
            !(word.endsWith(u"aisons") && word != u"faisons") && !m_nounsInOn->contains(word))
            return verb(word.chopped(3));
        if (word.endsWith(u"ent") &&
            (word.endsWith(u"ment") ? m_verbsInMent->contains(word) : !m_wordsInEnt->contains(word)))
            return verb(word.chopped(3));
        return word;
    }

private:
    static QString verb(QString root)
    {
        if (root.endsWith(u'ç')) // «renforçons»
            root.back() = u'c';
        if (!root.endsWith(u'e')) // «encourageons»
            root += u'e';
        return root;
    }

    std::shared_ptr<const Words> m_nounsInOn = lexicon(QStringLiteral("fr/nouns-in-on"));
    std::shared_ptr<const Words> m_wordsInEnt = lexicon(QStringLiteral("fr/words-in-ent"));
    std::shared_ptr<const Words> m_verbsInMent = lexicon(QStringLiteral("fr/verbs-in-ment"));
};

bool isApostrophe(QChar c) { return c == u'\'' || c == u'’' || c == u'ʼ'; }
bool isHyphen(QChar c) { return c == u'-' || c == u'\u2010' || c == u'\u2011'; }

} // namespace

struct Stemmer::Private
{
    std::unique_ptr<sb_stemmer, FreeStemmer> snowball;
    std::shared_ptr<const Words> functionWords;
    std::optional<FrenchPlurals> frenchPlurals;
    QHash<QString, QString> stems;
    QHash<QString, QString> contentStems; ///< by the word as it is written
};

Stemmer::Stemmer(QStringView language)
    : d(std::make_unique<Private>())
{
    const QString primary =
        language.left(language.indexOf(u'-') < 0 ? language.size() : language.indexOf(u'-')).toString().toLower();
    d->snowball.reset(sb_stemmer_new(primary.toLatin1().constData(), nullptr));
    d->functionWords = lexicon(QStringLiteral("%1/function-words").arg(primary));
    if (primary == u"fr")
        d->frenchPlurals.emplace();
}

Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer &&) noexcept = default;
Stemmer &Stemmer::operator=(Stemmer &&) noexcept = default;

QString Stemmer::stem(const QString &word) const
{
    if (!d->snowball)
        return word;
    const auto known = d->stems.constFind(word);
    if (known != d->stems.cend())
        return *known;
    // Snowball is written for words; what is longer than any word stays as it is.
    constexpr qsizetype longestWord = 128;
    QString stem = word;
    if (word.size() <= longestWord) {
        const QByteArray bytes = (d->frenchPlurals ? d->frenchPlurals->singular(word) : word).toUtf8();
        const sb_symbol *found = sb_stemmer_stem(
            d->snowball.get(), reinterpret_cast<const sb_symbol *>(bytes.constData()), int(bytes.size()));
        if (found)
            stem = QString::fromUtf8(reinterpret_cast<const char *>(found), sb_stemmer_length(d->snowball.get()));
    }
    d->stems.insert(word, stem);
    return stem;
}

bool Stemmer::isFunctionWord(QStringView word) const
{
    while (!word.isEmpty() && isApostrophe(word.back()))
        word.chop(1);
    while (!word.isEmpty() && isHyphen(word.front()))
        word = word.sliced(1);
    return d->functionWords->contains(word.toString().toLower());
}

QString Stemmer::contentStem(QStringView written) const
{
    const auto known = d->contentStems.constFind(written);
    if (known != d->contentStems.cend())
        return *known;
    const QString word = foldToken(written, standardFolds).toLower();
    return *d->contentStems.insert(written.toString(), isFunctionWord(word) ? QString() : stem(word));
}

} // namespace volets
