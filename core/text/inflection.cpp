// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/inflection.h"

#include <algorithm>
#include <array>

namespace volets {

namespace {

/// An ending that makes another word of a stem, and the name that its masculine, feminine and plural forms share.
struct Derivation
{
    QStringView ending;
    QStringView name;
};

// The first ending that fits decides, so the longer ones stand first.
constexpr auto frenchDerivations = std::to_array<Derivation>({
    {u"isation", u"tion"},  {u"ication", u"tion"},  {u"iquement", u"ment"}, {u"ellement", u"ment"},
    {u"ablement", u"ment"}, {u"issement", u"ment"}, {u"ivement", u"ment"},  {u"atrice", u"eur"},
    {u"ation", u"tion"},    {u"ition", u"tion"},    {u"ateur", u"eur"},     {u"itude", u"ude"},
    {u"ement", u"ment"},    {u"trice", u"eur"},     {u"tion", u"tion"},     {u"sion", u"tion"},
    {u"euse", u"eu"},       {u"isme", u"isme"},     {u"iste", u"iste"},     {u"ance", u"ance"},
    {u"ence", u"ance"},     {u"able", u"able"},     {u"ible", u"able"},     {u"ique", u"ique"},
    {u"elle", u"el"},       {u"ment", u"ment"},     {u"aire", u"aire"},     {u"ière", u"ier"},
    {u"eux", u"eu"},        {u"eur", u"eur"},       {u"ité", u"té"},        {u"ive", u"if"},
    {u"age", u"age"},       {u"ale", u"al"},        {u"aux", u"al"},        {u"ier", u"ier"},
    {u"ion", u"tion"},      {u"al", u"al"},         {u"el", u"el"},         {u"if", u"if"},
    {u"té", u"té"},
});
constexpr auto englishDerivations = std::to_array<Derivation>({
    {u"isation", u"tion"}, {u"ization", u"tion"}, {u"ation", u"tion"}, {u"ement", u"ment"}, {u"ition", u"tion"},
    {u"ness", u"ness"},    {u"ment", u"ment"},    {u"tion", u"tion"},  {u"sion", u"tion"},  {u"able", u"able"},
    {u"ible", u"able"},    {u"ance", u"ance"},    {u"ence", u"ance"},  {u"ical", u"ic"},    {u"less", u"less"},
    {u"ity", u"ity"},      {u"ism", u"ism"},      {u"ist", u"ist"},    {u"ive", u"ive"},    {u"ful", u"ful"},
    {u"ous", u"ous"},      {u"ion", u"tion"},     {u"ant", u"ant"},    {u"ent", u"ant"},    {u"ary", u"ary"},
    {u"al", u"al"},        {u"ic", u"ic"},        {u"or", u"er"},      {u"er", u"er"},      {u"ly", u"ly"},
});

/// The derivation of `word` by an ending that its stem has lost, or nothing.
template <std::size_t N>
QStringView derivation(const std::array<Derivation, N> &table, QStringView word, qsizetype stemLength)
{
    if (word.size() <= stemLength)
        return {};
    const auto found = std::ranges::find_if(table, [&](const Derivation &candidate) {
        return word.endsWith(candidate.ending) && word.size() - candidate.ending.size() <= stemLength + 1;
    });
    return found == table.end() ? QStringView() : found->name;
}

} // namespace

QString lemmaName(const Stemmer &stemmer, const QString &word, QStringView language)
{
    // Snowball takes the plural off French participles in -i and -é, not off those in -u («reconnus»).
    constexpr qsizetype shortest = 5;
    const bool participle =
        language.startsWith(u"fr") && word.size() >= shortest && word.endsWith(u"us") && !word.endsWith(u"clus");
    QString name = stemmer.stem(participle ? word.chopped(1) : word);
    QStringView singular = word;
    if ((word.endsWith(u's') || word.endsWith(u'x')) && !word.endsWith(u"aux") && !word.endsWith(u"eux") &&
        !word.endsWith(u"ss"))
        singular.chop(1);
    const QStringView ending = language.startsWith(u"fr")   ? derivation(frenchDerivations, singular, name.size())
                               : language.startsWith(u"en") ? derivation(englishDerivations, singular, name.size())
                                                            : QStringView();
    if (!ending.isEmpty()) {
        name += u'+';
        name += ending;
    }
    return name;
}

} // namespace volets
