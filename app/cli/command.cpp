// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "appearance/language.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QTextStream>

#include <algorithm>
#include <cstring>

namespace volets {

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

int runHere(const Command &command, void (*leave)(Streams &streams, int code))
{
    useLanguage(systemLanguage());
    QTextStream out(stdout);
    QTextStream err(stderr);
    Streams streams{out, err, leave};
    return command.run(QCoreApplication::arguments().mid(2), streams);
}

} // namespace volets
