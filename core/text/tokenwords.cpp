// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenwords.h"

#include <algorithm>
#include <array>

namespace volets {

namespace {

/// True where `word`, in any case and at most `limit` long, is one of `list`.
template <std::size_t N> bool isOneOf(QStringView word, const std::array<QStringView, N> &list)
{
    constexpr qsizetype limit = 9;
    if (word.isEmpty() || word.size() > limit)
        return false;
    std::array<char16_t, std::size_t(limit)> lower{};
    for (qsizetype i = 0; i < word.size(); ++i)
        lower[std::size_t(i)] = word[i].toLower().unicode();
    const QStringView key(lower.data(), word.size());
    return std::ranges::find(list, key) != list.end();
}

constexpr auto elisions = std::to_array<QStringView>(
    {u"l", u"d", u"j", u"m", u"t", u"s", u"c", u"ç", u"n", u"qu", u"jusqu", u"lorsqu", u"puisqu", u"quoiqu"});
constexpr auto clitics = std::to_array<QStringView>({u"ci",    u"là",   u"je",   u"tu", u"il",  u"ils", u"elle",
                                                     u"elles", u"on",   u"nous", u"ce", u"le",  u"la",  u"les",
                                                     u"lui",   u"leur", u"y",    u"en", u"moi", u"toi", u"vous"});
constexpr auto suspended =
    std::to_array<QStringView>({u"and", u"or", u"to", u"et", u"ou", u"und", u"oder", u"y", u"o"});
constexpr auto numbered =
    std::to_array<QStringView>({u"art", u"arts", u"par", u"para", u"paras", u"p",   u"pp",  u"al",   u"chap", u"sect",
                                u"vol", u"fig",  u"ann", u"n",    u"nos",   u"rev", u"add", u"corr", u"rés",  u"res"});
constexpr auto abbreviations = std::to_array<QStringView>(
    {u"art", u"arts", u"par", u"para", u"paras",  u"p",    u"pp",   u"al",   u"chap", u"sect", u"vol", u"fig", u"ann",
     u"n",   u"nos",  u"no",  u"m",    u"mm",     u"mr",   u"mrs",  u"ms",   u"dr",   u"prof", u"st",  u"cf",  u"ex",
     u"éd",  u"ed",   u"eds", u"coll", u"env",    u"max",  u"min",  u"av",   u"apr",  u"réf",  u"ref", u"rev", u"add",
     u"vs",  u"viz",  u"e.g", u"i.e",  u"c.-à-d", u"janv", u"févr", u"sept", u"oct",  u"nov",  u"déc"});
constexpr auto beforeYears = std::to_array<QStringView>(
    {u"janvier", u"février",  u"mars",     u"avril",    u"mai",      u"juin",     u"juillet",   u"août",
     u"octobre", u"january",  u"march",    u"april",    u"may",      u"june",     u"july",      u"august",
     u"october", u"novembre", u"november", u"décembre", u"december", u"february", u"septembre", u"september",
     u"by",      u"in",       u"since",    u"until",    u"depuis",   u"à",        u"année",     u"year"});
constexpr auto units = std::to_array<QStringView>(
    {u"km",   u"cm",  u"mm", u"kg", u"ha", u"min", u"kb",  u"mb",  u"gb",   u"tb",  u"kwh",  u"mwh",
     u"gwh",  u"twh", u"kw", u"mw", u"gw", u"hz",  u"khz", u"mhz", u"ghz",  u"bps", u"kbps", u"mbps",
     u"gbps", u"km²", u"m²", u"m³", u"h",  u"g",   u"usd", u"eur", u"fcfa", u"mt"});
// as they are written, for «5 to 7», «2 go»
constexpr auto octets = std::to_array<QStringView>({u"Ko", u"ko", u"Mo", u"Go", u"To"});

} // namespace

bool isElided(QStringView word) { return isOneOf(word, elisions); }
bool isClitic(QStringView word) { return isOneOf(word, clitics); }
bool joinsSuspended(QStringView word) { return isOneOf(word, suspended); }
bool isNumberedAbbreviation(QStringView word) { return isOneOf(word, numbered); }
bool isAbbreviation(QStringView word) { return isOneOf(word, abbreviations); }
bool leadsToYear(QStringView word) { return isOneOf(word, beforeYears); }
bool isUnitName(QStringView word) { return isOneOf(word, units) || std::ranges::contains(octets, word); }

} // namespace volets
