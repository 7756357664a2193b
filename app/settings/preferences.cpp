// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/preferences.h"

#include "settings.h"

#include <QDir>
#include <QSettings>

#include <algorithm>
#include <array>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

const QString marksKey = u"look/marks"_s;
const QString coloursKey = u"look/colours"_s;
const QString familyKey = u"look/family"_s;
const QString sizeKey = u"look/size"_s;
const QString lineKey = u"look/lineLength"_s;
const QString citationKey = u"words/citation"_s;
const QString foldsKey = u"words/folds"_s;
const QString rewrittenKey = u"words/rewritten"_s;
const QString wheelKey = u"view/wheelByRow"_s;
const QString shortcutsGroup = u"shortcuts"_s;

template <typename Enum> Enum choice(const QSettings &settings, const QString &key, Enum usual, Enum last)
{
    bool number = false;
    const int value = settings.value(key, int(usual)).toInt(&number);
    return number && value >= 0 && value <= int(last) ? Enum(value) : usual;
}

/// The reader's hues and the key of each.
std::array<std::pair<QString, QColor *>, 4> named(ChangeHues &hues)
{
    return {{{u"look/added"_s, &hues.added},
             {u"look/removed"_s, &hues.removed},
             {u"look/changed"_s, &hues.changed},
             {u"look/moved"_s, &hues.moved}}};
}

} // namespace

QString accountName() { return QDir::home().dirName(); }

Preferences loadPreferences(const QSettings &settings)
{
    Preferences preferences;
    preferences.language = settings.value(setting::language).toString();
    preferences.reader = settings.value(setting::reader).toString().trimmed();
    Look &look = preferences.look;
    look.scheme = choice(settings, setting::scheme, look.scheme, Scheme::HighContrast);
    look.zoom = settings.value(setting::zoom, look.zoom).toInt();
    look.signs = settings.value(setting::signs, look.signs).toBool();
    look.marks = choice(settings, marksKey, look.marks, MarkScheme::BoldStrike);
    look.colours = choice(settings, coloursKey, look.colours, ChangeColours::Own);
    for (const auto &[key, hue] : named(look.own))
        if (const QColor kept(settings.value(key).toString()); kept.isValid())
            *hue = kept;
    look.family = settings.value(familyKey).toString();
    look.size = settings.value(sizeKey, look.size).toInt();
    look.lineLength = settings.value(lineKey, look.lineLength).toInt();
    preferences.citation = choice(settings, citationKey, preferences.citation, CitationStyle::EU);
    preferences.meaningModel = settings.value(setting::meaningModel).toString();
    WordRules &words = preferences.words;
    words.folds = Folds::fromInt(settings.value(foldsKey, words.folds.toInt()).toInt());
    words.rewritten = std::clamp(settings.value(rewrittenKey, words.rewritten).toDouble(), 0.05, 1.0);
    preferences.wheelByRow = settings.value(wheelKey, preferences.wheelByRow).toBool();
    for (const QString &key : settings.allKeys()) {
        if (!key.startsWith(QString(shortcutsGroup + u'/')))
            continue;
        QList<QKeySequence> sequences;
        for (const QString &keys : settings.value(key).toStringList())
            if (const QKeySequence sequence(keys, QKeySequence::PortableText); !sequence.isEmpty())
                sequences.append(sequence);
        preferences.shortcuts.insert(key.section(u'/', 1), sequences);
    }
    return preferences;
}

void savePreferences(QSettings &settings, const Preferences &preferences)
{
    settings.setValue(setting::language, preferences.language);
    settings.setValue(setting::reader, preferences.reader);
    const Look &look = preferences.look;
    settings.setValue(setting::scheme, int(look.scheme));
    settings.setValue(setting::zoom, look.zoom);
    settings.setValue(setting::signs, look.signs);
    settings.setValue(marksKey, int(look.marks));
    settings.setValue(coloursKey, int(look.colours));
    ChangeHues own = look.own;
    for (const auto &[key, hue] : named(own))
        settings.setValue(key, hue->name());
    settings.setValue(familyKey, look.family);
    settings.setValue(sizeKey, look.size);
    settings.setValue(lineKey, look.lineLength);
    settings.setValue(citationKey, int(preferences.citation));
    settings.setValue(setting::meaningModel, preferences.meaningModel);
    settings.setValue(foldsKey, preferences.words.folds.toInt());
    settings.setValue(rewrittenKey, preferences.words.rewritten);
    settings.setValue(wheelKey, preferences.wheelByRow);
    settings.remove(shortcutsGroup);
    for (auto shortcut = preferences.shortcuts.cbegin(); shortcut != preferences.shortcuts.cend(); ++shortcut) {
        QStringList keys;
        for (const QKeySequence &sequence : shortcut.value())
            keys.append(sequence.toString(QKeySequence::PortableText));
        settings.setValue(QString(shortcutsGroup + u'/' + shortcut.key()), keys);
    }
}

} // namespace volets
