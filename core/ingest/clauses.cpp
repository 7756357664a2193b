// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/clauses.h"

#include <QRegularExpression>
#include <QSet>
#include <QString>

#include <algorithm>

namespace volets {

namespace {

using namespace Qt::StringLiterals;

bool isMark(QChar character)
{
    static constexpr QStringView signs = u"*_\\«\"“";
    return signs.contains(character) || character.isSpace();
}

/// The first words of a text in lower case, apostrophes made plain, emphasis left out; enough of them to judge by.
class FirstWords
{
public:
    explicit FirstWords(QStringView text)
        : m_text(text.first(std::min<qsizetype>(text.size(), 90)))
    {}

    /// The next word; empty where there is none to judge by.
    QString next()
    {
        if (m_given == most)
            return {};
        QString word;
        for (; m_at < m_text.size(); ++m_at) {
            const QChar character = m_text[m_at];
            if (character.isLetter() || character == u'-') {
                word += character.toLower();
                continue;
            }
            const bool apostrophe = (character == u'’' || character == u'\'') && !word.isEmpty();
            if (apostrophe)
                word += u'\'';
            else if (!isMark(character) && character != u',')
                m_text = m_text.first(m_at); // a figure or another sign
            if (!word.isEmpty()) {
                ++m_at;
                break;
            }
        }
        ++m_given;
        return word;
    }

private:
    static constexpr int most = 4;
    QStringView m_text;
    qsizetype m_at = 0;
    int m_given = 0;
};

/// Words that stand before the one that counts: «se félicitant», «profondément préoccupée», «Further recalling».
bool isLeadIn(const QString &word)
{
    static const QSet<QString> leadIns = [] {
        const QStringList list =
            u"nous se s' me m' en n' ne y deeply further gravely strongly fully also keenly firmly profoundly "
            u"seriously particularly again once having being bearing taking"_s.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return leadIns.contains(word) || (word.endsWith(u"ment"_s) && word.size() > 6) ||
           (word.endsWith(u"ly"_s) && word.size() > 5);
}

bool isStateOfMind(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList list =
            u"réunis réunies réuni réunie conscient consciente conscients conscientes convaincu convaincue convaincus "
            u"convaincues déterminé déterminée déterminés déterminées encouragé encouragée encouragés encouragées "
            u"guidé guidée "
            u"guidés guidées préoccupé préoccupée préoccupés préoccupées alarmé alarmée alarmés alarmées désireux "
            u"désireuse "
            u"désireuses résolu résolue résolus résolues attaché attachée attachés attachées inspiré inspirée inspirés "
            u"inspirées animé animée animés animées soucieux soucieuse soucieuses inquiet inquiète inquiets inquiètes "
            u"reconnaissants reconnaissante reconnaissantes vu eu sachant persuadé persuadée persuadés persuadées "
            u"indigné "
            u"indignée indignés indignées profondément troublé troublée troublés choqué choquée choqués "
            u"aware concerned convinced determined encouraged guided mindful conscious alarmed disturbed desirous "
            u"resolved "
            u"inspired anxious appalled distressed grateful cognizant whereas dismayed committed confident shocked "
            u"motivated "
            u"outraged pursuant met gathered assembled united worried considered examined heard regarding "
            u"regard"_s.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

bool isParticiple(const QString &word)
{
    static const QSet<QString> others = [] {
        const QStringList list =
            u"avant devant durant pendant cependant auparavant maintenant autant tant suivant quant nonobstant "
            u"moyennant pourtant "
            u"toutefois néant enfant important chant dorénavant concernant courant instant restant montant croissant "
            u"constant "
            u"représentant significant relevant during nothing something everything anything king thing being spring "
            u"morning "
            u"evening meeting ceiling bring using including building"_s.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    if (word.size() < 5 || others.contains(word))
        return false;
    return word.endsWith("ant"_L1) || word.endsWith("ing"_L1) || word == u"ayant";
}

bool isOperativeVerb(const QString &word)
{
    static const QSet<QString> verbs = [] {
        const QStringList list =
            u"accepte accueille adopte affirme annonce apporte applaudit appelle appuie approuve attend autorise "
            u"charge condamne confirme constate "
            u"convient crée décide déclare demande déplore dénonce désigne encourage engage enjoint entend estime "
            u"examine exhorte "
            u"exige exprime fait félicite forme insiste institue invite juge lance loue note nomme observe plaide "
            u"prend presse préconise "
            u"prie proclame propose prolonge prévoit rappelle réaffirme recommande reconnaît reconfirme regrette "
            u"réitère remercie rend renouvelle requiert "
            u"réprouve salue sait souhaite souligne soutient souscrit supplie suggère transmet "
            u"accepts acknowledges adopts affirms agrees announces appeals applauds appoints approves asks assures "
            u"authorizes "
            u"authorises calls commends commits condemns confirms congratulates considers consents decides declares "
            u"demands denounces deplores "
            u"designates directs draws emphasizes emphasises encourages endorses establishes expresses highlights "
            u"implores "
            u"instructs insists invites notes notices pays pledges proclaims proposes reaffirms recalls recognizes "
            u"recognises recommends "
            u"regrets reiterates rejects remains renews requests requires reminds resolves salutes stresses strongly "
            u"suggests supports takes thanks "
            u"trusts underlines underscores undertakes urges warns welcomes"_s.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(list.begin(), list.end());
    }();
    if (verbs.contains(word))
        return true;
    // «appelons», «demandons», and in English «we call»
    return word.size() > 5 && word.endsWith("ons"_L1) && word != u"actions" && !word.endsWith("ions"_L1);
}

} // namespace

Opening openingOf(QStringView text)
{
    FirstWords words(text);
    for (QString word = words.next(); !word.isEmpty(); word = words.next()) {
        if (isStateOfMind(word) || isParticiple(word))
            return Opening::Preambular;
        if (isOperativeVerb(word))
            return Opening::Operative;
        if (!isLeadIn(word))
            return Opening::None;
    }
    return Opening::None;
}

bool isEnactingLine(QStringView text)
{
    static const QString words = QStringLiteral(
        R"(^[*_\s]*(?:Nous,|We,|(?:L[’']|La |Le |Les |The )(?:[\p{L}\d]+\s+){0,3}?(?:Assemblée|Conseil|Conférence|Commission|Comité|)"
        R"(Congrès|Parlement|Sénat|Chambre|participants|membres|parlementaires|Assembly|Council|Conference|Commission|)"
        R"(Committee|Congress|Parliament|Senate|House|members|participants|delegates|parliamentarians)\b))");
    static const QRegularExpression subject(words, QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression capitals(words, QRegularExpression::UseUnicodePropertiesOption |
                                                        QRegularExpression::CaseInsensitiveOption);
    QStringView end = text.trimmed();
    while (!end.isEmpty() && (end.back() == u'*' || end.back() == u'_' || end.back().isSpace()))
        end.chop(1);
    if (text.size() > 600 || (!end.endsWith(u',') && !end.endsWith(u':')))
        return false;
    const bool inCapitals = std::ranges::none_of(text, [](QChar sign) { return sign.isLower(); });
    return (inCapitals ? capitals : subject).matchView(text).hasMatch();
}

bool isBareSubject(QStringView text)
{
    constexpr qsizetype longest = 80;
    QStringView words = text.trimmed();
    while (!words.isEmpty() && isMark(words.back()))
        words.chop(1);
    return words.size() < longest && !words.isEmpty() && words.back().isLetter() &&
           isEnactingLine(QString(words.toString() + u','));
}

bool isAnnexHeading(QStringView text)
{
    static const QRegularExpression heading(
        QStringLiteral(R"(^[#*_\s]*(?:annexe?|appendi(?:ce|x)|schedule)(?:\s+(?:[IVX]+|\d+|[A-Z]))?[.:\s]*[*_\s]*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return text.size() < 40 && heading.matchView(text).hasMatch();
}

bool opensNumberedPart(QStringView text)
{
    static const QRegularExpression part(
        QStringLiteral(R"(^[#*_\s]*(?:Action|Goal|Objecti(?:ve|f)|Target|Cible|Commitment|Engagement|Measure|Mesure|)"
                       R"(Priorit(?:y|é)|Princip(?:le|e)|Pillar|Pilier|Ax(?:is|e)|Step|Étape)\s+\d{1,3}\s?[.:–—])"));
    return part.matchView(text).hasMatch();
}

} // namespace volets
