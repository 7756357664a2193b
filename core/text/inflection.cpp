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

/// A form whose word no stemmer finds.
struct Irregular
{
    QStringView form;
    QStringView word;
};

// Capitals lose their accents before they come here, and so does the first letter of any word.
constexpr auto frenchIrregulars = std::to_array<Irregular>({
    {u"est", u"etre"},     {u"sont", u"etre"},       {u"etait", u"etre"},  {u"etaient", u"etre"},
    {u"sera", u"etre"},    {u"seront", u"etre"},     {u"serait", u"etre"}, {u"seraient", u"etre"},
    {u"soient", u"etre"},  {u"etant", u"etre"},      {u"a", u"avoir"},     {u"ont", u"avoir"},
    {u"avait", u"avoir"},  {u"avaient", u"avoir"},   {u"aura", u"avoir"},  {u"auront", u"avoir"},
    {u"aurait", u"avoir"}, {u"auraient", u"avoir"},  {u"ait", u"avoir"},   {u"aient", u"avoir"},
    {u"ayant", u"avoir"},  {u"travaux", u"travail"}, {u"l'", u"le"},       {u"la", u"le"},
    {u"les", u"le"},       {u"une", u"un"},          {u"aux", u"au"},      {u"cet", u"ce"},
    {u"cette", u"ce"},     {u"ces", u"ce"},          {u"tous", u"tout"},   {u"toutes", u"tout"},
});
constexpr auto englishIrregulars = std::to_array<Irregular>({
    {u"is", u"be"},
    {u"are", u"be"},
    {u"was", u"be"},
    {u"were", u"be"},
    {u"been", u"be"},
    {u"being", u"be"},
    {u"has", u"have"},
    {u"had", u"have"},
    {u"having", u"have"},
    {u"these", u"this"},
    {u"children", u"child"},
    {u"men", u"man"},
    {u"women", u"woman"},
    {u"analyses", u"analysis"},
    {u"bases", u"basis"},
    {u"crises", u"crisis"},
    {u"criteria", u"criterion"},
    {u"phenomena", u"phenomenon"},
    {u"lives", u"life"},
});

/// The word that an irregular form is of, or the form itself.
template <std::size_t N> QString regular(const std::array<Irregular, N> &table, const QString &form)
{
    const auto found = std::ranges::find(table, QStringView(form), &Irregular::form);
    return found == table.end() ? form : found->word.toString();
}

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

QString lemmaName(const Stemmer &stemmer, const QString &form, QStringView language)
{
    const QString word = language.startsWith(u"fr")   ? regular(frenchIrregulars, form)
                         : language.startsWith(u"en") ? regular(englishIrregulars, form)
                                                      : form;
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
