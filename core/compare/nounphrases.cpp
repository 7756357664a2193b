// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/nounphrases.h"

#include "text/stemmer.h"

#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

/// What a word does between nouns.
enum class Part {
    Nominal,    ///< a noun, an adjective, a participle: part of a group
    Verb,       ///< an infinitive, a present participle, a plural form
    Determiner, ///< opens a group
    Genitive,   ///< ties a complement to the noun before it: «de», “of”
    Tie,        ///< may tie two parts of a group: «à», «et», “for”
    Other,      ///< ends a group
};

/// The small words of one language that groups are made of.
struct Grammar
{
    QSet<QString> determiners;
    QSet<QString> genitives;
    QSet<QString> ties;
    QSet<QString> coordinations; ///< of the ties: a determiner after one opens another group
    QSet<QString> verbs;         ///< words that look like nouns and are none
    QSet<QString> nouns;         ///< nouns that look like verbs or participles
    QSet<QString> copulas;       ///< small words before what is said of a thing: «sont», «plus»
    QSet<QString> adverbials;    ///< words that say how or when, though one of them is a noun: «par le biais»
    QSet<QString> pluralArticles;
    QSet<QString> unfinished; ///< adjectives that say nothing without what follows: «relatif à»
};

const Grammar &grammarOf(const QString &language)
{
    static const Grammar french{
        .determiners = {u"le"_s,     u"la"_s,    u"les"_s,  u"l"_s,         u"un"_s,       u"une"_s,      u"ce"_s,
                        u"cet"_s,    u"cette"_s, u"ces"_s,  u"son"_s,       u"sa"_s,       u"ses"_s,      u"leur"_s,
                        u"leurs"_s,  u"notre"_s, u"nos"_s,  u"votre"_s,     u"vos"_s,      u"chaque"_s,   u"toute"_s,
                        u"toutes"_s, u"tout"_s,  u"tous"_s, u"plusieurs"_s, u"certains"_s, u"certaines"_s},
        .genitives = {u"de"_s, u"d"_s, u"du"_s, u"des"_s},
        .ties = {u"à"_s, u"au"_s, u"aux"_s, u"en"_s, u"dans"_s, u"sur"_s, u"entre"_s, u"contre"_s, u"par"_s, u"pour"_s,
                 u"et"_s, u"ou"_s},
        .coordinations = {u"et"_s, u"ou"_s},
        .verbs = {u"notamment"_s,  u"également"_s, u"davantage"_s, u"pleinement"_s, u"actuellement"_s, u"mieux"_s,
                  u"encore"_s,     u"doit"_s,      u"doivent"_s,   u"peut"_s,       u"peuvent"_s,      u"devrait"_s,
                  u"pourrait"_s,   u"permet"_s,    u"fait"_s,      u"vise"_s,       u"faut"_s,         u"reste"_s,
                  u"demeure"_s,    u"constitue"_s, u"repose"_s,    u"exige"_s,      u"nécessite"_s,    u"joue"_s,
                  u"offre"_s,      u"aide"_s,      u"lors"_s,      u"ainsi"_s,      u"tant"_s,         u"afin"_s,
                  u"grâce"_s,      u"va"_s,        u"vont"_s,      u"part"_s,       u"compte"_s,       u"face"_s,
                  u"lieu"_s,       u"tenu"_s,      u"associer"_s,  u"bénéficier"_s, u"apprécier"_s,    u"négocier"_s,
                  u"relier"_s,     u"concilier"_s, u"long"_s,      u"contribue"_s,  u"favorise"_s,     u"garantit"_s,
                  u"renforce"_s,   u"soutient"_s,  u"assure"_s,    u"crée"_s,       u"représente"_s,   u"devient"_s,
                  u"transforme"_s, u"modifie"_s,   u"améliore"_s,  u"facilite"_s,   u"encourage"_s,    u"souligne"_s,
                  u"rappelle"_s,   u"promeut"_s,   u"entraîne"_s,  u"accroît"_s,    u"repose"_s,       u"protège"_s,
                  u"évite"_s,      u"apporte"_s,   u"présente"_s,  u"suscite"_s,    u"englobe"_s,      u"concerne"_s,
                  u"expose"_s,     u"ici"_s,       u"manque"_s,    u"mal"_s,        u"très"_s,         u"bien"_s,
                  u"tient"_s,      u"met"_s,       u"veille"_s,    u"diminue"_s,    u"diffuse"_s,      u"inclut"_s,
                  u"comprend"_s,   u"prévoit"_s,   u"dispose"_s,   u"exerce"_s,     u"établit"_s,      u"peine"_s,
                  u"siens"_s,      u"savoir"_s,    u"voir"_s,      u"prévoir"_s,    u"recevoir"_s,     u"concevoir"_s,
                  u"promouvoir"_s, u"propre"_s,    u"propres"_s,   u"donne"_s,      u"sait"_s,         u"fournit"_s,
                  u"réduit"_s},
        .nouns = {u"foyer"_s,      u"danger"_s,       u"loyer"_s,        u"étranger"_s,    u"avenir"_s,
                  u"désir"_s,      u"plaisir"_s,      u"souvenir"_s,     u"important"_s,   u"croissant"_s,
                  u"existant"_s,   u"représentant"_s, u"enfant"_s,       u"montant"_s,     u"étudiant"_s,
                  u"habitant"_s,   u"dirigeant"_s,    u"enseignant"_s,   u"participant"_s, u"constant"_s,
                  u"instant"_s,    u"garant"_s,       u"contraignant"_s, u"suffisant"_s,   u"données"_s,
                  u"donnée"_s,     u"années"_s,       u"idées"_s,        u"journée"_s,     u"durée"_s,
                  u"portée"_s,     u"arrivée"_s,      u"entrée"_s,       u"armée"_s,       u"assemblée"_s,
                  u"assemblées"_s, u"employés"_s,     u"réfugiés"_s,     u"délégués"_s,    u"marché"_s,
                  u"marchés"_s,    u"degré"_s,        u"procédé"_s,      u"procédés"_s,    u"indépendant"_s,
                  u"lettre"_s,     u"livre"_s,        u"affaire"_s},
        .copulas = {u"est"_s,   u"sont"_s,   u"soit"_s,  u"soient"_s, u"être"_s, u"était"_s, u"étaient"_s,
                    u"sera"_s,  u"seront"_s, u"été"_s,   u"a"_s,      u"ont"_s,  u"ait"_s,   u"aient"_s,
                    u"avoir"_s, u"plus"_s,   u"moins"_s, u"très"_s,   u"trop"_s, u"aussi"_s, u"non"_s,
                    u"pas"_s,   u"ne"_s,     u"n"_s,     u"se"_s,     u"s"_s},
        .adverbials = {u"par le biais"_s,  u"de manière"_s,  u"d une manière"_s, u"de façon"_s,  u"d une façon"_s,
                       u"dès le départ"_s, u"en fonction"_s, u"au détriment"_s,  u"à l égard"_s, u"à cet égard"_s,
                       u"en raison"_s,     u"en vue"_s,      u"en lien"_s,       u"au moyen"_s,  u"à l aide"_s,
                       u"à titre"_s,       u"en termes"_s,   u"au cours"_s,      u"en outre"_s,  u"de sorte"_s,
                       u"à la fois"_s,     u"au fil"_s,      u"à terme"_s,       u"en temps"_s},
        .pluralArticles = {u"les"_s, u"des"_s, u"aux"_s, u"ces"_s, u"ses"_s, u"leurs"_s, u"nos"_s, u"vos"_s},
        .unfinished = {u"relatif"_s, u"relatifs"_s, u"relative"_s, u"relatives"_s, u"lié"_s, u"liés"_s, u"liée"_s,
                       u"liées"_s, u"fondé"_s, u"fondés"_s, u"fondée"_s, u"fondées"_s, u"axé"_s, u"axés"_s, u"axée"_s,
                       u"axées"_s}};
    static const Grammar english{
        .determiners = {u"the"_s, u"a"_s, u"an"_s, u"this"_s, u"that"_s, u"these"_s, u"those"_s, u"its"_s, u"their"_s,
                        u"our"_s, u"your"_s, u"each"_s, u"every"_s, u"all"_s, u"any"_s},
        .genitives = {u"of"_s},
        .ties = {u"in"_s, u"for"_s, u"on"_s, u"and"_s, u"or"_s, u"with"_s, u"between"_s, u"among"_s, u"by"_s,
                 u"against"_s},
        .coordinations = {u"and"_s, u"or"_s},
        .verbs = {u"is"_s,      u"are"_s,      u"was"_s,      u"were"_s,     u"be"_s,      u"been"_s,
                  u"has"_s,     u"have"_s,     u"had"_s,      u"must"_s,     u"should"_s,  u"shall"_s,
                  u"can"_s,     u"may"_s,      u"will"_s,     u"would"_s,    u"also"_s,    u"including"_s,
                  u"whereas"_s, u"whatever"_s, u"whenever"_s, u"includes"_s, u"include"_s, u"requires"_s,
                  u"require"_s, u"needs"_s,    u"provides"_s, u"provide"_s,  u"ensures"_s, u"ensure"_s,
                  u"calls"_s,   u"asks"_s,     u"urges"_s,    u"invites"_s,  u"seek"_s,    u"enjoy"_s,
                  u"become"_s,  u"becomes"_s},
        .nouns = {u"training"_s, u"building"_s, u"funding"_s, u"financing"_s, u"learning"_s, u"sharing"_s,
                  u"monitoring"_s, u"meeting"_s, u"understanding"_s, u"processing"_s, u"hearing"_s, u"spending"_s,
                  u"wellbeing"_s, u"emerging"_s, u"existing"_s, u"developing"_s, u"ongoing"_s},
        .copulas = {u"is"_s, u"are"_s, u"was"_s, u"were"_s, u"be"_s, u"been"_s, u"being"_s, u"not"_s, u"more"_s,
                    u"less"_s, u"very"_s, u"too"_s},
        .adverbials = {u"by means"_s, u"in order"_s, u"in terms"_s, u"in light"_s, u"on behalf"_s, u"in accordance"_s,
                       u"with respect"_s, u"with regard"_s, u"in particular"_s, u"in place"_s},
        .pluralArticles = {},
        .unfinished = {u"relating"_s, u"related"_s, u"based"_s, u"set"_s}};
    static const Grammar none;
    return language == u"fr" ? french : language == u"en" ? english : none;
}

bool endsWithAny(QStringView word, std::initializer_list<QStringView> ends)
{
    return std::ranges::any_of(ends, [word](QStringView end) { return word.endsWith(end); });
}

/// By its form: an infinitive, a present participle, the first or third person of the plural. Of those in -ent and -ons
/// the stemmer tells verbs from nouns.
bool looksLikeFrenchVerb(const QString &word, const Stemmer &stemmer)
{
    if (word.size() < 4)
        return false;
    if (endsWithAny(word, {u"er", u"ir"}))
        return endsWithAny(word, {u"fier", u"dier", u"blier"}) || !endsWithAny(word, {u"ier", u"oir"});
    if (endsWithAny(word, {u"ttre", u"endre", u"ondre", u"indre", u"uire", u"oudre", u"ivre", u"clure", u"aître",
                           u"faire", u"crire"}))
        return true;
    if (word.size() > 4 && word.endsWith(u"ant"))
        return true;
    if (endsWithAny(word, {u"ront", u"rait", u"raient"}))
        return true;
    const bool plural = endsWithAny(word, {u"ons", u"ent"});
    return plural && word.size() > 5 && stemmer.stem(word) == stemmer.stem(QString(word.chopped(3) + u'e'));
}

/// A present participle, or an adverb, which is no part of a group either.
bool looksLikeEnglishVerb(const QString &word)
{
    return word.size() > 4 &&
           (word.endsWith(u"ing") || (word.endsWith(u"ly") && !endsWithAny(word, {u"mily", u"mbly", u"pply"})));
}

class PhraseFinder
{
public:
    PhraseFinder(const std::vector<StreamWord> &words, const Stemmer &stemmer, const QString &language, int most)
        : m_words(words)
        , m_most(most)
        , m_articles(language == u"fr")
    {
        const Grammar &grammar = grammarOf(language);
        m_parts.reserve(words.size());
        m_coordinates.reserve(words.size());
        QStringList forms;
        for (const StreamWord &word : words) {
            QString form = word.form;
            if (form.endsWith(u'\''))
                form.chop(1);
            forms << form;
            m_coordinates.push_back(grammar.coordinations.contains(form));
            m_contracted.push_back(form == u"au" || form == u"aux");
            m_copulas.push_back(grammar.copulas.contains(form));
            m_protected.push_back(grammar.nouns.contains(form));
            m_agents.push_back(form == u"par" || form == u"by");
            m_plural.push_back(grammar.pluralArticles.contains(form));
            m_unfinished.push_back(grammar.unfinished.contains(form));
            m_parts.push_back(partOf(form, word, grammar, stemmer, language));
        }
        passOverAdverbials(forms, grammar.adverbials);
    }

    [[nodiscard]] std::vector<NounPhrase> all() const
    {
        std::vector<NounPhrase> phrases;
        for (int first = 0; first < count(); ++first) {
            if (part(first) != Part::Nominal)
                continue;
            const Opening opening = openingOf(first);
            if (opening == Opening::None || isDone(first))
                continue;
            int nouns = 1;
            for (int last = first; last >= 0 && nouns <= m_most; ++nouns) {
                const Going going = after(first, last);
                if (going.mayEnd && !m_unfinished[std::size_t(last)])
                    phrases.push_back({.first = first,
                                       .last = last,
                                       .begins = opening == Opening::Whole,
                                       .ends = going.ends,
                                       .bare = opening == Opening::Bare});
                last = going.next;
            }
        }
        return phrases;
    }

private:
    enum class Opening {
        None,
        Bare, ///< without the article that a thing has: a term of a list, or no thing
        Complement,
        Whole
    };
    struct Going
    {
        int next = -1;      ///< the next noun or adjective of the group, or -1
        bool mayEnd = true; ///< the group may be cut here
        bool ends = true;   ///< nothing that completes it is cut off
    };

    static Part partOf(const QString &form, const StreamWord &word, const Grammar &grammar, const Stemmer &stemmer,
                       const QString &language)
    {
        if (grammar.determiners.contains(form))
            return Part::Determiner;
        if (grammar.genitives.contains(form))
            return Part::Genitive;
        if (grammar.ties.contains(form))
            return Part::Tie;
        if (word.small || !form.front().isLetter())
            return Part::Other;
        if (grammar.verbs.contains(form))
            return Part::Verb;
        if (grammar.nouns.contains(form) || word.capitals)
            return Part::Nominal;
        const bool verb = language == u"fr"   ? looksLikeFrenchVerb(form, stemmer)
                          : language == u"en" ? looksLikeEnglishVerb(form)
                                              : false;
        return verb ? Part::Verb : Part::Nominal;
    }

    /// Their words are no part of a group: «par le biais de l’école» names the school.
    void passOverAdverbials(const QStringList &forms, const QSet<QString> &adverbials)
    {
        for (qsizetype last = 1; last < forms.size(); ++last) {
            for (qsizetype first = last - 1; first >= std::max<qsizetype>(0, last - 2); --first) {
                if (!adverbials.contains(forms.sliced(first, last - first + 1).join(u' ')))
                    continue;
                const bool goesOn = forms[last] == u"manière" || forms[last] == u"façon"; // «de manière transparente»
                std::fill(m_parts.begin() + first, m_parts.begin() + std::min(last + (goesOn ? 2 : 1), forms.size()),
                          Part::Other);
            }
        }
    }

    [[nodiscard]] int count() const { return int(m_words.size()); }
    [[nodiscard]] Part part(int word) const { return m_parts[std::size_t(word)]; }
    /// Whether a comma or more stands before the word.
    [[nodiscard]] bool followsMark(int word) const
    {
        const StreamWord &self = m_words[std::size_t(word)];
        return word > 0 && self.position - m_words[std::size_t(word - 1)].position > (self.small ? 0 : 1);
    }

    [[nodiscard]] Opening openingOf(int word) const
    {
        if (word > 0 && m_copulas[std::size_t(word) - 1]) // «soient compatibles»
            return Opening::None;
        if (word == 0 || followsMark(word)) { // «conscients des défis»
            if (isParticiple(word) || isAdjective(word))
                return Opening::None;
            return m_articles ? Opening::Bare : Opening::Whole;
        }
        switch (part(word - 1)) {
        case Part::Nominal:
            return Opening::None; // in the middle of a group
        case Part::Verb:          // where things have articles, this is none: «prendre part», «rester compétitifs»
            return m_articles ? Opening::None : Opening::Whole;
        case Part::Genitive: // «publier des guides» names the guides, «la taille des haies» the cutting
            return m_plural[std::size_t(word) - 1] &&
                           (word == 1 || part(word - 2) == Part::Verb || part(word - 2) == Part::Other)
                       ? Opening::Whole
                       : Opening::Complement;
        case Part::Tie: // «en cours»: a group of its own has its article; «aux» holds one
            return m_contracted[std::size_t(word) - 1] ? Opening::Complement : Opening::None;
        case Part::Determiner: {
            const Part before = word > 1 && !followsMark(word - 1) ? part(word - 2) : Part::Other;
            const bool complement =
                before == Part::Genitive || (before == Part::Tie && !m_coordinates[std::size_t(word) - 2]);
            return complement ? Opening::Complement : Opening::Whole;
        }
        case Part::Other:
            return isParticiple(word) || isAdjective(word) ? Opening::None
                   : m_articles                            ? Opening::Bare
                                                           : Opening::Complement;
        }
        return Opening::None;
    }

    /// A French adjective, by a form that nouns seldom have.
    [[nodiscard]] bool isAdjective(int word) const
    {
        return m_articles && endsWithAny(m_words[std::size_t(word)].form,
                                         {u"ale", u"ales", u"elle", u"elles", u"able", u"ables", u"ible", u"ibles",
                                          u"euse", u"euses", u"partite", u"partites"});
    }
    /// Whether a French word may say something of the one before it: «collaboration transparents» are of two groups,
    /// and «les niveaux local» goes on with another level.
    [[nodiscard]] bool agrees(int word) const
    {
        if (!m_articles)
            return true;
        const QString &form = m_words[std::size_t(word)].form;
        const QString &before = m_words[std::size_t(word) - 1].form;
        const bool one = !endsWithAny(before, {u"s", u"x", u"z"}) && !m_words[std::size_t(word) - 1].capitals;
        if (one && form.endsWith(u's') && !endsWithAny(form, {u"ais", u"ois", u"is", u"us", u"os", u"as"}))
            return false;
        int start = word - 1;
        while (start > 0 && part(start) == Part::Nominal && part(start - 1) == Part::Nominal && !followsMark(start))
            --start;
        const bool several = start > 0 && m_plural[std::size_t(start) - 1];
        return !several || !endsWithAny(form, {u"el", u"al", u"if", u"e"});
    }
    /// Whether the group completes a noun before it: «la taille [des haies]».
    [[nodiscard]] bool completes(int first) const
    {
        const int tie = first > 0 && part(first - 1) == Part::Determiner ? first - 2 : first - 1;
        return tie > 0 && part(tie) == Part::Genitive &&
               (part(tie - 1) == Part::Nominal || m_coordinates[std::size_t(tie) - 1]);
    }
    /// A French participle, by its form: «accompagnées», never «capacités».
    [[nodiscard]] bool isParticiple(int word) const
    {
        const QString &form = m_words[std::size_t(word)].form;
        return m_articles && !m_protected[std::size_t(word)] && endsWithAny(form, {u"é", u"és", u"ée", u"ées"}) &&
               !endsWithAny(form, {u"té", u"tés"});
    }
    /// Whether a participle says what is done by somebody: «établis par».
    [[nodiscard]] bool isDone(int word) const
    {
        return word + 1 < count() && m_agents[std::size_t(word) + 1] &&
               endsWithAny(m_words[std::size_t(word)].form,
                           {u"é", u"és", u"ée", u"ées", u"u", u"us", u"ue", u"ues", u"is", u"ise", u"ises", u"ie",
                            u"ies", u"it", u"ite", u"ites", u"its", u"ed"});
    }

    /// How the group goes on after one of its words.
    [[nodiscard]] Going after(int first, int last) const
    {
        const int next = last + 1;
        if (next >= count())
            return {};
        if (followsMark(
                next)) { // «aux niveaux régional, national»: a list goes on where a thing without its article follows
            const int gap = m_words[std::size_t(next)].position - m_words[std::size_t(last)].position;
            return {.next = -1,
                    .mayEnd = true,
                    .ends = !(m_articles && gap == 2 && part(next) == Part::Nominal && !isParticiple(next))};
        }
        switch (part(next)) {
        case Part::Nominal:
            return {.next = agrees(next) ? next : -1, .mayEnd = false, .ends = false};
        case Part::Determiner:
            return {.next = -1, .mayEnd = false, .ends = false}; // what stands before an article may be a verb
        case Part::Verb:
        case Part::Other:
            return {};
        case Part::Genitive:
            break;
        case Part::Tie: // «l’accès des villes à l’eau»: what follows goes with what the group completes
            if (m_articles && completes(first) && !m_coordinates[std::size_t(next)])
                return {};
            break;
        }
        // «de», «de la», «et des»: what is tied must be a noun, and no other sentence's subject or object
        int tied = next;
        while (tied < count() && !(tied > next && followsMark(tied)) &&
               (part(tied) == Part::Genitive || part(tied) == Part::Tie || part(tied) == Part::Determiner))
            ++tied;
        // «la forêt et les prés» are two; «des prés» of «… et des prés» goes with a complement before it
        const bool complemented =
            std::ranges::contains(m_parts.begin() + first, m_parts.begin() + next, Part::Genitive);
        const bool other = m_coordinates[std::size_t(next)] && next + 1 < count() &&
                           (part(next + 1) == Part::Determiner || part(next + 1) == Part::Tie ||
                            (part(next + 1) == Part::Genitive && !complemented));
        // «fonctions de contrôle et budgétaires»: what stands before «de» has both
        const bool above = m_coordinates[std::size_t(next)] && first > 0 &&
                           (complemented ? completes(first) && next + 1 < count() && part(next + 1) == Part::Genitive
                                         : part(first - 1) == Part::Genitive);
        // «informer l’UIP des progrès»: a name has no complement
        const bool named = last == first && m_words[std::size_t(last)].capitals && part(next) == Part::Genitive;
        const bool noun = tied < count() && tied - next <= 3 && !followsMark(tied) && part(tied) == Part::Nominal;
        if (!noun || other || above || named)
            return {};
        return {.next = tied, .mayEnd = true, .ends = m_coordinates[std::size_t(next)]};
    }

    const std::vector<StreamWord> &m_words;
    int m_most;
    bool m_articles; ///< of the language: a thing hardly ever stands without one
    std::vector<Part> m_parts;
    std::vector<bool> m_coordinates;
    std::vector<bool> m_contracted; ///< holds an article: «aux»
    std::vector<bool> m_copulas;
    std::vector<bool> m_protected; ///< surely a noun
    std::vector<bool> m_agents;    ///< names who does it: «par»
    std::vector<bool> m_plural;    ///< an article of several
    std::vector<bool> m_unfinished;
};

} // namespace

std::vector<NounPhrase> nounPhrases(const std::vector<StreamWord> &words, const Stemmer &stemmer,
                                    const QString &language, int most)
{
    return PhraseFinder(words, stemmer, language, most).all();
}

} // namespace volets
