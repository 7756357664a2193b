// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/vocabulary.h"

#include "text/inflection.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace volets {

namespace {

/// A quick mix of the letters, four at a time; only speed hangs on its quality.
quint64 hashOf(QStringView text, TokenKind kind)
{
    constexpr quint64 factor = 0x9E3779B97F4A7C15ULL;
    quint64 hash = quint64(text.size()) * factor + quint64(kind);
    const char16_t *letters = text.utf16();
    qsizetype left = text.size();
    for (; left >= 4; left -= 4, letters += 4) {
        quint64 four = 0;
        std::memcpy(&four, letters, sizeof four);
        hash = (hash ^ four) * factor;
        hash ^= hash >> 29;
    }
    quint64 rest = 0;
    for (; left > 0; --left, ++letters)
        rest = rest << 16 | *letters;
    hash = (hash ^ rest) * factor;
    return hash ^ (hash >> 32);
}

/// Whether two texts of one length are the same, four letters at a time: most words are too short for a call to pay.
bool areSame(QStringView one, QStringView other)
{
    const char16_t *left = one.utf16();
    const char16_t *right = other.utf16();
    qsizetype size = one.size();
    for (; size >= 4; size -= 4, left += 4, right += 4) {
        quint64 four = 0;
        quint64 others = 0;
        std::memcpy(&four, left, sizeof four);
        std::memcpy(&others, right, sizeof others);
        if (four != others)
            return false;
    }
    for (; size > 0; --size, ++left, ++right)
        if (*left != *right)
            return false;
    return true;
}

/// A word as spelt, without the hyphens and spaces inside it: «capacity- building», «capacity-building».
QString withoutJoints(QString word, Folds folds)
{
    if (folds.testFlag(Fold::Hyphens) && word.size() > 1) {
        const bool clitic = word.startsWith(u'-');
        word.remove(u'-');
        if (clitic)
            word.prepend(u'-');
    }
    if (folds.testFlag(Fold::Spaces))
        word.remove(u' ');
    return word;
}

/// A reference as spelt, whatever stands for «n°» in it and with no space: «no 12», «n°12», «§ 3».
QString withoutSpaces(QString reference, Folds folds)
{
    if (folds.testFlag(Fold::Spaces))
        reference.remove(u' ');
    const bool number =
        reference.size() > 2 && reference[0].toLower() == u'n' && reference[1] == u'o' && reference[2].isDigit();
    if (number && folds.testFlag(Fold::Ligatures))
        reference[1] = u'°';
    return reference;
}

/// One past the groups of three figures from `head` on, each after the same sign.
qsizetype groupsEnd(QStringView number, qsizetype head)
{
    constexpr qsizetype group = 4; // with its sign
    const auto isFigure = [&](qsizetype at) { return at < number.size() && number[at].isDigit(); };
    qsizetype end = head;
    while (end < number.size() && number[end] == number[head] && isFigure(end + 1) && isFigure(end + 2) &&
           isFigure(end + 3) && !isFigure(end + group))
        end += group;
    return end;
}

/// A number without the signs between its thousands: «10 000», and «10.000» where a stop is not what stands before
/// decimals («10,000» where a comma is not). Two such signs part thousands in any language.
QString withoutGroups(QString number, QStringView language)
{
    constexpr qsizetype group = 4;
    const auto head =
        qsizetype(std::ranges::find_if_not(number, [](QChar c) { return c.isDigit(); }) - number.cbegin());
    if (head == 0 || head > 3 || head == number.size() || number.startsWith(u'0'))
        return number;
    const QChar sign = number[head];
    const qsizetype end = groupsEnd(number, head);
    const bool several = end - head > group;
    const bool english = language.startsWith(u"en");
    const bool parts = sign == u' ' || (sign == u',' && (several || english)) ||
                       (sign == u'.' && (several || !(english || language.isEmpty())));
    if (!parts || end == head)
        return number;
    return number.first(head) + number.sliced(head, end - head).remove(sign) + number.sliced(end);
}

/// Capitals often lack their accents: «Etat» and «État» are two spellings of one word.
QString withoutFirstAccent(QString word)
{
    constexpr qsizetype shortest = 4; // «à», «où», «dès» are other words without
    if (word.size() >= shortest && word.front().decompositionTag() == QChar::Canonical)
        word[0] = word.front().decomposition().front();
    return word;
}

/// «NGOs» as «NGO», whose plural a stemmer cannot see.
QString withoutPluralOfCapitals(QString word)
{
    const bool capitals = word.size() > 2 && word.endsWith(u's') &&
                          std::all_of(word.cbegin(), word.cend() - 1, [](QChar c) { return c.isUpper(); });
    if (capitals)
        word.chop(1);
    return word;
}

} // namespace

Vocabulary::Vocabulary(QStringView language, Folds folds)
    : m_folds(folds)
    , m_stemmer(language)
    , m_language(language.toString())
    , m_slots(1024, -1)
{}

int Vocabulary::intern(QStringView token, TokenKind kind, bool space)
{
    const quint64 hash = hashOf(token, kind);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = std::size_t(hash) & mask;; slot = (slot + 1) & mask) {
        const int number = m_slots[slot];
        if (number < 0)
            break;
        const Entry &entry = m_tokens[std::size_t(number)];
        if (entry.hash == hash && entry.kind == kind && entry.length == token.size() &&
            areSame(QStringView(m_letters).sliced(entry.start, entry.length), token))
            return number;
    }
    return add(token, hash, kind, space);
}

int Vocabulary::add(QStringView token, quint64 hash, TokenKind kind, bool space)
{
    if (2 * (m_tokens.size() + 1) > m_slots.size())
        grow();
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = std::size_t(hash) & mask;
    while (m_slots[slot] >= 0)
        slot = (slot + 1) & mask;
    const int number = int(m_tokens.size());
    m_slots[slot] = number;

    Entry entry{.hash = hash, .start = m_letters.size(), .length = token.size(), .kind = kind, .space = space};
    m_letters += token;
    const QString folded = foldToken(token, m_folds);
    const QString key = kind == TokenKind::Word && !space ? withoutJoints(folded, m_folds)
                        : kind == TokenKind::Reference    ? withoutSpaces(folded, m_folds)
                        : kind == TokenKind::Number && m_folds.testFlag(Fold::Figures)
                            ? withoutGroups(folded, m_language)
                            : folded;
    const auto known = m_keyNumbers.constFind(key);
    if (known != m_keyNumbers.cend()) {
        entry.key = *known;
    } else {
        entry.key = int(m_keys.size());
        m_keyNumbers.insert(key, entry.key);
        m_keys.push_back(key);
    }
    if (kind == TokenKind::Punctuation || space)
        entry.weight = TokenWeight::Punctuation;
    else if (kind == TokenKind::Word && m_stemmer.isFunctionWord(folded))
        entry.weight = TokenWeight::Function;
    m_tokens.push_back(entry);
    return number;
}

void Vocabulary::grow()
{
    m_slots.assign(m_slots.size() * 4, -1);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t number = 0; number < m_tokens.size(); ++number) {
        std::size_t slot = std::size_t(m_tokens[number].hash) & mask;
        while (m_slots[slot] >= 0)
            slot = (slot + 1) & mask;
        m_slots[slot] = int(number);
    }
}

std::vector<int> Vocabulary::learn(const Vocabulary &other)
{
    std::vector<int> numbers;
    if (m_tokens.empty()) { // all there is, as it is
        m_letters = other.m_letters;
        m_tokens = other.m_tokens;
        m_slots = other.m_slots;
        m_keys = other.m_keys;
        m_keyNumbers = other.m_keyNumbers;
        m_lemmaNumbers = other.m_lemmaNumbers;
        numbers.resize(m_tokens.size());
        std::iota(numbers.begin(), numbers.end(), 0);
        return numbers;
    }
    numbers.reserve(other.m_tokens.size());
    for (const Entry &entry : other.m_tokens)
        numbers.push_back(
            intern(QStringView(other.m_letters).sliced(entry.start, entry.length), entry.kind, entry.space));
    return numbers;
}

int Vocabulary::lemma(int token)
{
    Entry &entry = m_tokens[std::size_t(token)];
    if (entry.lemma < 0) {
        const QString &key = m_keys[std::size_t(entry.key)];
        // A space before the name keeps what is no word apart from all lemmas.
        const QString name =
            entry.kind == TokenKind::Word
                ? lemmaName(m_stemmer, withoutFirstAccent(withoutPluralOfCapitals(key).toLower()), m_language)
                : QString(u' ' + key);
        const auto known = m_lemmaNumbers.constFind(name);
        entry.lemma = known != m_lemmaNumbers.cend() ? *known : int(m_lemmaNumbers.size());
        if (known == m_lemmaNumbers.cend())
            m_lemmaNumbers.insert(name, entry.lemma);
    }
    return entry.lemma;
}

} // namespace volets
