// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/both.h"
#include "cli/diffjson.h"
#include "cli/difftext.h"
#include "cli/subcommands.h"
#include "compare/wordoptions.h"
#include "ingest/reader.h"
#include "text/foldnames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTextStream>

#include <algorithm>
#include <utility>

namespace volets {

namespace {

using namespace Qt::StringLiterals;

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Diff)
};

/// What the options ask for.
struct Wishes
{
    bool json = false;
    Kinds kinds = Kinds::Unnamed;
    Folds folds = standardFolds;
};

/// Takes one option in; an empty sentence where it is known.
QString takeOption(QStringView option, Wishes &wishes)
{
    if (option == u"--json") {
        wishes.json = true;
        return {};
    }
    if (option == u"--kinds") {
        wishes.kinds = Kinds::Named;
        return {};
    }
    const bool ignore = option.startsWith(u"--ignore=");
    if (!ignore && !option.startsWith(u"--heed="))
        return Words::tr("diff knows no option %1: only --json, --kinds, --ignore=LIST and --heed=LIST.")
            .arg(option.toString());
    for (const QStringView word : option.sliced(option.indexOf(u'=') + 1).split(u',')) {
        const auto *const fold = std::ranges::find_if(allFolds, [&](Fold one) { return name(one) == word; });
        if (fold == allFolds.end()) {
            QStringList known;
            for (const Fold one : allFolds)
                known += name(one);
            return Words::tr("diff can ignore or heed %1, not %2.").arg(known.join(u", "_s), word.toString());
        }
        wishes.folds.setFlag(*fold, ignore);
    }
    return {};
}

/// FILE:UNIT taken apart, where it is no file of that very name.
struct Place
{
    QString file;
    QString unit; ///< empty: the whole document
};

Place place(const QString &argument)
{
    const qsizetype colon = argument.lastIndexOf(u':');
    if (colon <= 0 || QFileInfo::exists(argument))
        return {.file = argument, .unit = {}};
    return {.file = argument.first(colon), .unit = argument.sliced(colon + 1)};
}

int diffUnits(const Document &before, const Document &after, const Place &old, const Place &now, const Wishes &wishes,
              Streams &streams)
{
    const auto find = [&](const Document &document, const Place &wanted) {
        const int unit = document.indexOf(wanted.unit);
        if (unit < 0)
            streams.err << Words::tr("%1 has no unit %2: volets inspect lists its units.").arg(wanted.file, wanted.unit)
                        << '\n';
        return unit;
    };
    const int oldUnit = find(before, old);
    const int newUnit = find(after, now);
    if (oldUnit < 0 || newUnit < 0)
        return Trouble;
    DiffSides sides(before, after, wordOptions(before, after, wishes.folds));
    const UnitPair pair = compareUnits(before, oldUnit, after, newUnit, sides.differ());
    if (wishes.json)
        printJson(pair, sides, streams.out);
    else
        printText(pair, sides, streams.out, wishes.kinds);
    return pair.isDifferent() ? DifferencesFound : Done;
}

int diffDocuments(const Document &before, const Document &after, const Wishes &wishes, Streams &streams)
{
    const DiffOptions options = wordOptions(before, after, wishes.folds);
    const Versions versions = compareVersions(before, after, options);
    DiffSides sides(before, after, options);
    if (wishes.json)
        printJson(versions, sides, streams.out);
    else
        printText(versions, sides, streams.out, wishes.kinds);
    const int code = versions.isDifferent() ? DifferencesFound : Done;
    if (streams.leave)
        streams.leave(streams, code);
    return code;
}

/// Both texts, one of them on a second thread: reading takes most of the time.
std::pair<Result<DocumentPtr>, Result<DocumentPtr>> readBoth(const QString &old, const QString &now)
{
    Result<DocumentPtr> before = DocumentPtr();
    Result<DocumentPtr> after = DocumentPtr();
    doBoth([&] { before = readWords(old); }, [&] { after = readWords(now); });
    return {std::move(before), std::move(after)};
}

} // namespace

int diffCommand(const QStringList &arguments, Streams &streams)
{
    Wishes wishes;
    QStringList files;
    for (const QString &argument : arguments) {
        if (argument.size() > 1 && argument.startsWith(u'-')) {
            if (const QString fault = takeOption(argument, wishes); !fault.isEmpty()) {
                streams.err << fault << '\n';
                return Trouble;
            }
        } else {
            files += argument;
        }
    }
    if (files.size() != 2) {
        streams.err << Words::tr(
                           "diff needs two texts or two units: volets diff OLD NEW, or volets diff FILE:UNIT FILE:UNIT")
                    << '\n';
        return Trouble;
    }
    const Place old = place(files.first());
    const Place now = place(files.last());
    if (old.unit.isEmpty() != now.unit.isEmpty()) {
        streams.err
            << Words::tr("diff compares two units or two texts, not %1 with %2.").arg(files.first(), files.last())
            << '\n';
        return Trouble;
    }
    const auto [before, after] = readBoth(old.file, now.file);
    for (const auto *document : {&before, &after}) {
        if (!*document) {
            streams.err << document->error().sentence << '\n';
            return Trouble;
        }
    }
    for (const auto &[document, named] : {std::pair(&**before, &old), std::pair(&**after, &now)}) {
        if (document->units.empty()) {
            streams.err << Words::tr("%1 has no text to compare.").arg(named->file) << '\n';
            return Trouble;
        }
    }
    if (old.unit.isEmpty())
        return diffDocuments(**before, **after, wishes, streams);
    return diffUnits(**before, **after, old, now, wishes, streams);
}

} // namespace volets
