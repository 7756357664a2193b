// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "appearance/language.h"
#include "ingest/reader.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <map>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Arguments)
};

} // namespace

std::expected<NamedDocuments, ExitCode> readNamed(const QString &command, const QStringList &arguments,
                                                  Streams &streams)
{
    NamedDocuments named;
    QStringList files;
    for (const QString &argument : arguments) {
        if (argument == u"--json") {
            named.json = true;
        } else if (argument.size() > 1 && argument.startsWith(u'-')) {
            streams.err << Words::tr("%1 knows no option %2: only --json.").arg(command, argument) << '\n';
            return std::unexpected(Trouble);
        } else {
            files += argument;
        }
    }
    if (files.isEmpty()) {
        streams.err << Words::tr("%1 needs files or folders: volets %1 FILES… [--json]").arg(command) << '\n';
        return std::unexpected(Trouble);
    }
    auto documents = readFiles(files);
    if (!documents) {
        streams.err << documents.error().sentence << '\n';
        return std::unexpected(Trouble);
    }
    named.documents = std::move(*documents);
    return named;
}

QString unitName(const Document &document, int unit)
{
    return document.key + u':' + document.units[std::size_t(unit)].id;
}

QString languageOfTexts(const std::vector<DocumentPtr> &documents)
{
    std::map<QString, int> counts;
    for (const DocumentPtr &document : documents)
        ++counts[document->language.section(u'-', 0, 0)];
    const auto most = std::ranges::max_element(counts, {}, [](const auto &entry) { return entry.second; });
    return most != counts.end() && interfaceLanguages().contains(most->first) ? most->first : systemLanguage();
}

} // namespace volets
