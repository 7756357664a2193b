// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/handbook.h"

#include <QAction>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace volets {

using namespace Qt::StringLiterals;

namespace {

const QString folder = u":/volets/help/"_s;

struct HandbookWords
{
    Q_DECLARE_TR_FUNCTIONS(Handbook)
};

QString keysOf(const QAction &action)
{
    return action.shortcut().isEmpty() ? QString() : action.shortcut().toString(QKeySequence::NativeText);
}

QString fillIn(const QString &text, const QMap<QString, ListedAction> &actions)
{
    static const QRegularExpression place(uR"(\{(key|menu):([A-Za-z]+)\})"_s);
    QString filled;
    qsizetype from = 0;
    for (const QRegularExpressionMatch &match : place.globalMatch(text)) {
        filled += QStringView(text).sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const auto listed = actions.constFind(match.captured(2));
        if (listed == actions.cend()) {
            filled += match.captured();
            continue;
        }
        const QString menu = listed->menu + u" › "_s + listed->text;
        const QString keys = keysOf(*listed->action);
        filled += u"**"_s + (match.captured(1) == u"key" && !keys.isEmpty() ? keys : menu) + u"**"_s;
    }
    filled += QStringView(text).sliced(from);
    return filled;
}

} // namespace

QStringList handbookLanguages() { return QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name); }

QList<Chapter> handbook(const QString &language, const QList<ListedAction> &actions)
{
    QMap<QString, ListedAction> byName;
    for (const ListedAction &listed : actions)
        if (!listed.action->objectName().isEmpty())
            byName.insert(listed.action->objectName(), listed);
    const QDir chapters(folder + (handbookLanguages().contains(language) ? language : u"en"_s));
    QList<Chapter> found;
    for (const QString &name : chapters.entryList({u"*.md"_s}, QDir::Files, QDir::Name)) {
        QFile file(chapters.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        // «05-search.md»: the number is the order, what follows is the name
        found.append({.name = name.section(u'-', 1).chopped(3),
                      .title = text.section(u'\n', 0, 0).mid(2).trimmed(),
                      .text = fillIn(text, byName)});
    }
    return found;
}

Chapter shortcutSheet(const QList<ListedAction> &actions)
{
    const QString title = HandbookWords::tr("Keyboard shortcuts");
    QString text = u"# "_s + title + u"\n\n"_s;
    QString menu;
    for (const ListedAction &listed : actions) {
        QString keys = QKeySequence::listToString(listed.action->shortcuts(), QKeySequence::NativeText);
        if (keys.isEmpty())
            continue;
        if (listed.menu != menu) {
            menu = listed.menu;
            text += u"\n## "_s + menu + u"\n\n| "_s + HandbookWords::tr("Key") + u" | "_s +
                    HandbookWords::tr("Action") + u" |\n|---|---|\n"_s;
        }
        keys.replace(u'|', u"\\|"_s);
        text += u"| "_s + keys + u" | "_s + listed.text + u" |\n"_s;
    }
    return {.name = u"shortcuts"_s, .title = title, .text = text};
}

} // namespace volets
