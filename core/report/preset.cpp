// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/preset.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>
#include <array>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Preset)
};

/// Reads the fields of one preset and remembers the first that is wrong.
class Fields
{
public:
    explicit Fields(QJsonObject object)
        : m_object(std::move(object))
    {}

    void read(const char *name, QString &value)
    {
        if (const QJsonValue field = take(name); field.isString())
            value = field.toString();
        else if (!field.isUndefined())
            wrong(name);
    }
    void read(const char *name, bool &value)
    {
        if (const QJsonValue field = take(name); field.isBool())
            value = field.toBool();
        else if (!field.isUndefined())
            wrong(name);
    }
    void read(const char *name, double &value, double least, double most)
    {
        const QJsonValue field = take(name);
        if (field.isDouble() && field.toDouble() >= least && field.toDouble() <= most)
            value = field.toDouble();
        else if (!field.isUndefined())
            wrong(name);
    }
    template <typename Value, std::size_t n>
    void read(const char *name, Value &value, const std::array<std::pair<const char *, Value>, n> &names)
    {
        const QJsonValue field = take(name);
        if (field.isUndefined())
            return;
        const auto found = std::ranges::find_if(
            names, [&](const auto &entry) { return field.toString() == QLatin1String(entry.first); });
        if (found == names.end())
            wrong(name);
        else
            value = found->second;
    }
    /// The first field that is wrong or that nobody knows, or empty.
    [[nodiscard]] QString firstWrong() const
    {
        return m_wrong.isEmpty() && !m_object.isEmpty() ? m_object.keys().constFirst() : m_wrong;
    }

private:
    QJsonValue take(const char *name) { return m_object.take(QLatin1String(name)); }
    void wrong(const char *name)
    {
        if (m_wrong.isEmpty())
            m_wrong = QLatin1String(name);
    }

    QJsonObject m_object;
    QString m_wrong;
};

constexpr std::array papers{std::pair{"A4", Paper::A4}, std::pair{"A3", Paper::A3}};
constexpr std::array orientations{std::pair{"portrait", Orientation::Portrait},
                                  std::pair{"landscape", Orientation::Landscape}};
constexpr std::array schemes{std::pair{"underline-strike", MarkScheme::UnderlineStrike},
                             std::pair{"bolditalic-bar", MarkScheme::BoldItalicBar},
                             std::pair{"bold-strike", MarkScheme::BoldStrike}};

} // namespace

Result<Preset> readPreset(const QByteArray &json, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(Words::tr("%1 is not a preset: it is not a JSON object. Choose another file.").arg(where));
    Preset preset;
    Fields fields(document.object());
    fields.read("id", preset.id);
    fields.read("name", preset.name);
    fields.read("paper", preset.paper, papers);
    fields.read("growPaper", preset.growPaper);
    fields.read("portraitForTwo", preset.portraitForTwo);
    fields.read("orientation", preset.orientation, orientations);
    fields.read("margin", preset.margin, 14, 140);
    fields.read("family", preset.family);
    fields.read("size", preset.size, 5, 24);
    fields.read("justified", preset.justified);
    fields.read("capitals", preset.capitals);
    fields.read("rowRules", preset.rowRules);
    fields.read("numberOnTop", preset.numberOnTop);
    fields.read("changeBars", preset.changeBars);
    fields.read("observations", preset.observations, 0.1, 0.4);
    fields.read("marks", preset.marks, schemes);
    if (const QString wrong = fields.firstWrong(); !wrong.isEmpty())
        return fail(
            Words::tr("%1 is not a preset: the field “%2” is unknown or has a wrong value. Correct it and try again.")
                .arg(where, wrong));
    return preset;
}

QByteArray toJson(const Preset &preset)
{
    const auto nameOf = [](const auto &names, auto value) {
        const auto found = std::ranges::find_if(names, [&](const auto &entry) { return entry.second == value; });
        return QString::fromLatin1(found->first);
    };
    const QJsonObject object{
        {QStringLiteral("id"), preset.id},
        {QStringLiteral("name"), preset.name},
        {QStringLiteral("paper"), nameOf(papers, preset.paper)},
        {QStringLiteral("growPaper"), preset.growPaper},
        {QStringLiteral("portraitForTwo"), preset.portraitForTwo},
        {QStringLiteral("orientation"), nameOf(orientations, preset.orientation)},
        {QStringLiteral("margin"), preset.margin},
        {QStringLiteral("family"), preset.family},
        {QStringLiteral("size"), preset.size},
        {QStringLiteral("justified"), preset.justified},
        {QStringLiteral("capitals"), preset.capitals},
        {QStringLiteral("rowRules"), preset.rowRules},
        {QStringLiteral("numberOnTop"), preset.numberOnTop},
        {QStringLiteral("changeBars"), preset.changeBars},
        {QStringLiteral("observations"), preset.observations},
        {QStringLiteral("marks"), nameOf(schemes, preset.marks)},
    };
    return QJsonDocument(object).toJson();
}

const std::vector<Preset> &builtInPresets()
{
    static const std::vector<Preset> presets = [] {
        std::vector<Preset> list;
        for (const char *id : {"senat", "conseil", "neutre"}) {
            QFile file(QStringLiteral(":/volets/presets/") + QLatin1String(id) + QStringLiteral(".json"));
            if (file.open(QIODevice::ReadOnly))
                if (Result<Preset> preset = readPreset(file.readAll(), file.fileName()))
                    list.push_back(*std::move(preset));
        }
        return list;
    }();
    return presets;
}

Result<Preset> findPreset(const QString &idOrFile)
{
    const std::vector<Preset> &presets = builtInPresets();
    if (const auto found = std::ranges::find(presets, idOrFile, &Preset::id); found != presets.end())
        return *found;
    QFile file(idOrFile);
    if (!file.open(QIODevice::ReadOnly)) {
        QStringList ids;
        for (const Preset &preset : presets)
            ids += preset.id;
        return fail(
            Words::tr("There is no preset “%1” and no file of that name. Choose one of %2, or name a preset’s file.")
                .arg(idOrFile, ids.join(QStringLiteral(", "))));
    }
    return readPreset(file.readAll(), QDir::toNativeSeparators(idOrFile));
}

} // namespace volets
