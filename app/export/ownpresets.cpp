// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/ownpresets.h"

#include "base/savefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(OwnPresets)
};

/// A file's name for a preset: letters and figures of its name, in lower case, with hyphens between.
QString idFor(const QString &name)
{
    QString id;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        if (c.isLetterOrNumber())
            id += c;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    while (id.endsWith(u'-'))
        id.chop(1);
    return id;
}

QString fileOf(const QString &folder, const QString &id)
{
    return QDir(folder).filePath(QString(id + QStringLiteral(".json")));
}

Result<Preset> readPresetFile(const QString &path)
{
    constexpr qint64 most = 64 * 1024; // a preset is a page of text; anything longer is another file
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Words::tr("%1 cannot be read: %2. Choose a preset’s file.")
                        .arg(QDir::toNativeSeparators(path), file.errorString()));
    return readPreset(file.read(most), QDir::toNativeSeparators(path));
}

} // namespace

QString ownPresetFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).filePath(QStringLiteral("presets"));
}

OwnPresets ownPresets(const QString &folder)
{
    OwnPresets own;
    for (const QFileInfo &file : QDir(folder).entryInfoList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        Result<Preset> preset = readPresetFile(file.filePath());
        if (!preset) {
            own.broken += preset.error().sentence;
            continue;
        }
        preset->id = file.completeBaseName(); // the file is what counts
        if (preset->name.isEmpty())
            preset->name = preset->id;
        own.presets.push_back(*std::move(preset));
    }
    std::ranges::sort(own.presets,
                      [](const Preset &a, const Preset &b) { return a.name.localeAwareCompare(b.name) < 0; });
    return own;
}

Result<Preset> keepPreset(const QString &folder, Preset preset, const QString &name)
{
    preset.name = name.trimmed();
    preset.id = idFor(preset.name);
    if (preset.id.isEmpty())
        return fail(Words::tr("The preset was not saved: it has no name. Give it one with letters."));
    const bool isTaken = std::ranges::any_of(builtInPresets(), [&](const Preset &builtIn) {
        return builtIn.id == preset.id || idFor(builtIn.name) == preset.id;
    });
    if (isTaken)
        return fail(
            Words::tr("The preset was not saved: “%1” is one that comes with the program. Give yours another name.")
                .arg(preset.name));
    if (!QDir().mkpath(folder))
        return fail(Words::tr("The preset was not saved: the folder %1 cannot be made. Check who may write there.")
                        .arg(QDir::toNativeSeparators(folder)));
    if (const Result<void> saved = saveFile(fileOf(folder, preset.id), toJson(preset)); !saved)
        return std::unexpected(saved.error());
    return preset;
}

Result<Preset> importPreset(const QString &folder, const QString &file)
{
    Result<Preset> preset = readPresetFile(file);
    if (!preset)
        return preset;
    const QString name = preset->name.isEmpty() ? QFileInfo(file).completeBaseName() : preset->name;
    return keepPreset(folder, *std::move(preset), name);
}

Result<void> removePreset(const QString &folder, const Preset &preset)
{
    QFile file(fileOf(folder, preset.id));
    if (!file.remove())
        return fail(Words::tr("The preset “%1” was not removed: %2.").arg(preset.name, file.errorString()));
    return {};
}

} // namespace volets
