// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/notelines.h"

#include <QCoreApplication>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(NoteLines)
};

} // namespace

QStringList noteLines(std::span<const NoteMark> notes)
{
    QStringList lines;
    for (const NoteMark &note : notes) {
        const QString form = note.ofRow       ? (note.toPublish ? Words::tr("Note on the row, to publish: %1")
                                                                : Words::tr("Note on the row, internal: %1"))
                             : note.toPublish ? Words::tr("Note, to publish: %1")
                                              : Words::tr("Note, internal: %1");
        lines.append(form.arg(note.words));
    }
    return lines;
}

} // namespace volets
