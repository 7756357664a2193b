// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "appearance/language.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <cstring>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Command)
};

} // namespace

void writeUtf8(QTextStream &out, const QByteArray &text)
{
    if (QIODevice *device = out.device()) {
        out.flush();
        device->write(text);
    } else {
        out << QString::fromUtf8(text);
    }
}

const Command *named(std::span<const Command> commands, int argc, char **argv)
{
    if (argc < 2)
        return nullptr;
    const auto found =
        std::ranges::find_if(commands, [&](const Command &one) { return std::strcmp(one.name, argv[1]) == 0; });
    return found == commands.end() ? nullptr : &*found;
}

int settled(Streams &streams, int code)
{
    streams.out.flush();
    auto *const file = qobject_cast<QFileDevice *>(streams.out.device());
    const bool whole = streams.out.status() == QTextStream::Ok && (!file || file->flush()) &&
                       std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
    if (!whole)
        streams.err << Words::tr("The result could not be written in full: the disk may be full.") << '\n';
    streams.err.flush();
    return whole ? code : int(Trouble);
}

int runHere(const Command &command, void (*leave)(Streams &streams, int code))
{
    useLanguage(systemLanguage());
    QTextStream out(stdout);
    QTextStream err(stderr);
    Streams streams{out, err, leave};
    return settled(streams, command.run(QCoreApplication::arguments().mid(2), streams));
}

} // namespace volets
