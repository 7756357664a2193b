// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/codebookjson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace volets {

namespace {

constexpr qint64 largestFile = 8 << 20;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Codebook)
};

/// Where the strings of a JSON text stand; QJsonDocument does not tell.
class Lines
{
public:
    explicit Lines(const QByteArray &json)
        : m_json(json)
    {}

    [[nodiscard]] int at(qsizetype offset) const
    {
        return 1 + int(QByteArrayView(m_json).first(std::min(offset, m_json.size())).count('\n'));
    }

    /// The line of the `nth` string equal to `text` (a value or a key), or 0.
    [[nodiscard]] int of(const QString &text, int nth = 1) const
    {
        for (qsizetype begin = m_json.indexOf('"'); begin >= 0;) {
            const qsizetype end = closing(begin);
            if (end < 0)
                return 0;
            if (decoded(begin, end) == text && --nth == 0)
                return at(begin);
            begin = m_json.indexOf('"', end + 1);
        }
        return 0;
    }

private:
    [[nodiscard]] qsizetype closing(qsizetype begin) const
    {
        for (qsizetype k = begin + 1; k < m_json.size(); ++k) {
            if (m_json[k] == '\\')
                ++k;
            else if (m_json[k] == '"')
                return k;
        }
        return -1;
    }
    [[nodiscard]] QString decoded(qsizetype begin, qsizetype end) const
    {
        const QByteArray literal = m_json.sliced(begin, end - begin + 1);
        if (!literal.contains('\\'))
            return QString::fromUtf8(literal.sliced(1, literal.size() - 2));
        return QJsonDocument::fromJson('[' + literal + ']').array().at(0).toString();
    }

    QByteArray m_json;
};

struct Reader
{
    const QString source;
    const Lines lines;
    QString error; ///< the first; empty: none

    void refuse(int line, const QString &why)
    {
        if (!error.isEmpty())
            return;
        error = line > 0 ? Words::tr("%1, line %2: %3").arg(source).arg(line).arg(why)
                         : Words::tr("%1: %2").arg(source, why);
    }

    /// Names the line of the string `culprit`, which is looked for only now: a sound book never pays for it.
    void refuse(const QString &culprit, const QString &why, int nth = 1)
    {
        if (error.isEmpty())
            refuse(lines.of(culprit, nth), why);
    }

    QStringList strings(const QJsonValue &value, const QString &key)
    {
        if (value.isUndefined())
            return {};
        if (!value.isArray()) {
            refuse(key, Words::tr("“%1” must be a list of strings.").arg(key));
            return {};
        }
        QStringList read;
        const QJsonArray array = value.toArray();
        for (const auto &item : array) {
            if (!item.isString())
                refuse(key, Words::tr("“%1” must be a list of strings.").arg(key));
            read << item.toString();
        }
        return read;
    }

    Wording wording(const QJsonValue &value, const QString &key, const QString &where)
    {
        Wording read;
        if (value.isString())
            read.emplace(QString(), value.toString());
        else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it)
                read.emplace(it.key(), it.value().toString());
        } else if (!value.isUndefined()) {
            refuse(where.isEmpty() ? key : where,
                   Words::tr("“%1” must be a string, or one for each language.").arg(key));
        }
        return read;
    }

    double number(const QJsonValue &value, double usual, const QString &key, const QString &where)
    {
        if (value.isUndefined())
            return usual;
        if (!value.isDouble())
            refuse(where, Words::tr("“%1” must be a number.").arg(key));
        return value.toDouble(usual);
    }

    /// {"fr": ["…"], "en": ["…"]}
    std::vector<TermList> termLists(const QJsonValue &value, const QString &key)
    {
        std::vector<TermList> lists;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            lists.push_back({.language = it.key(), .terms = strings(it.value(), key)});
        return lists;
    }

    TermRule rule(const QJsonObject &object, const QString &language, const QString &theme)
    {
        TermRule read{.language = language,
                      .weight = 1,
                      .terms = strings(object[u"terms"], QStringLiteral("terms")),
                      .with = strings(object[u"with"], QStringLiteral("with")),
                      .unless = strings(object[u"unless"], QStringLiteral("unless"))};
        const QString where = read.terms.isEmpty() ? theme : read.terms.front();
        read.weight = number(object[u"weight"], 1, QStringLiteral("weight"), where);
        if (read.weight < -3 || read.weight > 3 || read.weight == 0)
            refuse(where,
                   Words::tr("a weight of %1 has no meaning; write one from −3 to 3, but not 0.").arg(read.weight));
        if (read.terms.isEmpty())
            refuse(where, Words::tr("a rule of theme %1 has no terms; write some or remove it.").arg(theme));
        return read;
    }

    Theme theme(const QJsonObject &object)
    {
        Theme read;
        read.code = object[u"code"].toString();
        if (read.code.isEmpty())
            refuse(QStringLiteral("themes"), Words::tr("a theme has no “code”."));
        read.name = wording(object[u"name"], QStringLiteral("name"), read.code);
        read.definition = wording(object[u"definition"], QStringLiteral("definition"), read.code);
        read.color = colourFrom(object[u"color"].toString(QStringLiteral("#6B6B6B")));
        read.sign = object[u"sign"].toString();
        read.parent = object[u"parent"].toString();
        read.chapeau = number(object[u"chapeau"], read.chapeau, QStringLiteral("chapeau"), read.code);
        read.heading = number(object[u"heading"], read.heading, QStringLiteral("heading"), read.code);
        read.examples = strings(object[u"examples"], QStringLiteral("examples"));
        read.exclusions = termLists(object[u"exclusions"], QStringLiteral("exclusions"));
        read.formerly = strings(object[u"formerly"], QStringLiteral("formerly"));
        const QJsonObject languages = object[u"rules"].toObject();
        for (auto it = languages.begin(); it != languages.end(); ++it) {
            if (!it.value().isArray())
                refuse(read.code, Words::tr("the rules of theme %1 must be lists by language.").arg(read.code));
            const QJsonArray rules = it.value().toArray();
            for (const auto &item : rules)
                read.rules.push_back(rule(item.toObject(), it.key(), read.code));
        }
        return read;
    }
};

Reading readingFrom(const QJsonObject &object, Reader &reader)
{
    Reading read;
    const QString where = QStringLiteral("reading");
    read.threshold = reader.number(object[u"threshold"], read.threshold, QStringLiteral("threshold"), where);
    read.passing = reader.number(object[u"passing"], read.passing, QStringLiteral("passing"), where);
    read.repeat = reader.number(object[u"repeat"], read.repeat, QStringLiteral("repeat"), where);
    constexpr double mostWords = 1e6;
    read.longFrom = int(std::clamp(reader.number(object[u"longFrom"], read.longFrom, QStringLiteral("longFrom"), where),
                                   0., mostWords));
    read.dilution = reader.number(object[u"dilution"], read.dilution, QStringLiteral("dilution"), where);
    return read;
}

QJsonArray toJson(const QStringList &strings) { return QJsonArray::fromStringList(strings); }

QJsonObject toJson(const Wording &wording)
{
    QJsonObject object;
    for (const auto &[language, text] : wording)
        object.insert(language, text);
    return object;
}

QJsonObject toJson(const std::vector<TermList> &lists)
{
    QJsonObject object;
    for (const TermList &list : lists)
        object.insert(list.language, toJson(list.terms));
    return object;
}

QJsonObject toJson(const TermRule &rule)
{
    QJsonObject object{{QStringLiteral("weight"), rule.weight}, {QStringLiteral("terms"), toJson(rule.terms)}};
    if (!rule.with.isEmpty())
        object.insert(QStringLiteral("with"), toJson(rule.with));
    if (!rule.unless.isEmpty())
        object.insert(QStringLiteral("unless"), toJson(rule.unless));
    return object;
}

QJsonObject toJson(const Theme &theme)
{
    QJsonObject rules;
    for (const TermRule &rule : theme.rules) {
        QJsonArray list = rules[rule.language].toArray();
        list.append(toJson(rule));
        rules.insert(rule.language, list);
    }
    QJsonObject object{{QStringLiteral("code"), theme.code},
                       {QStringLiteral("name"), toJson(theme.name)},
                       {QStringLiteral("definition"), toJson(theme.definition)},
                       {QStringLiteral("color"), name(theme.color.value_or(Colour()))},
                       {QStringLiteral("sign"), theme.sign},
                       {QStringLiteral("chapeau"), theme.chapeau},
                       {QStringLiteral("heading"), theme.heading},
                       {QStringLiteral("rules"), rules}};
    if (!theme.parent.isEmpty())
        object.insert(QStringLiteral("parent"), theme.parent);
    if (!theme.exclusions.empty())
        object.insert(QStringLiteral("exclusions"), toJson(theme.exclusions));
    if (!theme.formerly.isEmpty())
        object.insert(QStringLiteral("formerly"), toJson(theme.formerly));
    if (!theme.examples.isEmpty())
        object.insert(QStringLiteral("examples"), toJson(theme.examples));
    return object;
}

} // namespace

Result<Codebook> readCodebook(const QByteArray &bytes, const QString &source)
{
    // editors of some systems begin a file with a mark that JSON does not know
    const QByteArray json = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    Reader reader{.source = source, .lines = Lines(json), .error = {}};
    QJsonParseError parsing;
    const QJsonDocument parsed = QJsonDocument::fromJson(json, &parsing);
    if (parsing.error != QJsonParseError::NoError) {
        reader.refuse(
            reader.lines.at(parsing.offset),
            Words::tr("this is no valid JSON (%1); correct it or choose another file.").arg(parsing.errorString()));
        return fail(reader.error);
    }
    const QJsonObject root = parsed.object();
    if (!root[u"themes"].isArray()) {
        reader.refuse(1, Words::tr("a code book has a list “themes”; choose another file."));
        return fail(reader.error);
    }
    Codebook book;
    book.name = reader.wording(root[u"name"], QStringLiteral("name"), {});
    const QJsonObject groups = root[u"groups"].toObject();
    for (auto language = groups.begin(); language != groups.end(); ++language) {
        const QJsonObject named = language.value().toObject();
        for (auto group = named.begin(); group != named.end(); ++group)
            book.groups.push_back(
                {.name = group.key(), .language = language.key(), .words = reader.strings(group.value(), group.key())});
    }
    book.passing = reader.termLists(root[u"passing"], QStringLiteral("passing"));
    book.resuming = reader.termLists(root[u"resuming"], QStringLiteral("resuming"));
    const QJsonArray concepts = root[u"concepts"].toArray();
    for (const auto &item : concepts)
        book.concepts.push_back({.name = reader.wording(item[u"name"], QStringLiteral("name"), {}),
                                 .wordings = reader.termLists(item[u"wordings"], QStringLiteral("wordings"))});
    book.reading = readingFrom(root[u"reading"].toObject(), reader);
    const QJsonArray themes = root[u"themes"].toArray();
    for (const auto &theme : themes)
        book.themes.push_back(reader.theme(theme.toObject()));
    if (const std::optional<BookFault> fault = reader.error.isEmpty() ? firstFault(book) : std::nullopt)
        reader.refuse(fault->culprit, fault->sentence, fault->occurrence);
    if (!reader.error.isEmpty())
        return fail(reader.error);
    return book;
}

Result<Codebook> readCodebookFile(const QString &path)
{
    const QString shown = QDir::toNativeSeparators(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            Words::tr("%1 could not be opened: %2. Check the name and the rights.").arg(shown, file.errorString()));
    if (file.size() > largestFile)
        return fail(Words::tr("%1 is too large for a code book; choose another file.").arg(shown));
    return readCodebook(file.readAll(), shown);
}

QByteArray writeCodebook(const Codebook &book)
{
    QJsonObject groups;
    for (const Group &group : book.groups) {
        QJsonObject named = groups[group.language].toObject();
        named.insert(group.name, toJson(group.words));
        groups.insert(group.language, named);
    }
    QJsonArray themes;
    for (const Theme &theme : book.themes)
        themes.append(toJson(theme));
    QJsonArray concepts;
    for (const NamedConcept &item : book.concepts)
        concepts.append(QJsonObject{{QStringLiteral("name"), toJson(item.name)},
                                    {QStringLiteral("wordings"), toJson(item.wordings)}});
    const Reading &reading = book.reading;
    const QJsonObject root{{QStringLiteral("name"), toJson(book.name)},
                           {QStringLiteral("reading"), QJsonObject{{QStringLiteral("threshold"), reading.threshold},
                                                                   {QStringLiteral("passing"), reading.passing},
                                                                   {QStringLiteral("repeat"), reading.repeat},
                                                                   {QStringLiteral("longFrom"), reading.longFrom},
                                                                   {QStringLiteral("dilution"), reading.dilution}}},
                           {QStringLiteral("passing"), toJson(book.passing)},
                           {QStringLiteral("resuming"), toJson(book.resuming)},
                           {QStringLiteral("groups"), groups},
                           {QStringLiteral("concepts"), concepts},
                           {QStringLiteral("themes"), themes}};
    return QJsonDocument(root).toJson();
}

CodebookPtr defaultCodebook()
{
    static const CodebookPtr book = [] {
        Result<Codebook> read = readCodebookFile(QStringLiteral(":/volets/codebooks/internet-governance.json"));
        // a program whose own book is broken still compares texts; the tests hold the book sound
        return std::make_shared<const Codebook>(read ? *std::move(read) : Codebook());
    }();
    return book;
}

} // namespace volets
