// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "appearance/language.h"
#include "ingest/reader.h"
#include "jobs/meanings.h"

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
                                                  Streams &streams, const QString &folderOption)
{
    NamedDocuments named;
    QStringList files;
    QStringList options{QStringLiteral("--json")};
    if (!folderOption.isEmpty())
        options += Words::tr("%1 DIR").arg(folderOption);
    const auto refuse = [&](const QString &sentence) {
        streams.err << sentence << '\n';
        return std::unexpected(Trouble);
    };
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument) {
        if (*argument == u"--json") {
            named.json = true;
        } else if (!folderOption.isEmpty() && *argument == folderOption) {
            if (++argument == arguments.end())
                return refuse(
                    Words::tr("%1 needs a folder: volets %2 FILES… %3").arg(folderOption, command, options.last()));
            named.folder = *argument;
        } else if (argument->size() > 1 && argument->startsWith(u'-')) {
            return refuse(Words::tr("%1 knows no option %2: only %3.")
                              .arg(command, *argument, options.join(QStringLiteral(", "))));
        } else {
            files += *argument;
        }
    }
    if (files.isEmpty())
        return refuse(Words::tr("%1 needs files or folders: volets %1 FILES… [%2]")
                          .arg(command, options.join(QStringLiteral("] ["))));
    auto documents = readFiles(files);
    if (!documents) {
        streams.err << documents.error().sentence << '\n';
        return std::unexpected(Trouble);
    }
    named.documents = std::move(*documents);
    return named;
}

void addMeanings(const std::vector<DocumentPtr> &documents, const QString &folder, PipelineOptions &options,
                 QTextStream &err)
{
    QString notice;
    (void)addMeanings(nullptr, documents, folder, options, notice); // nobody can stop it here
    if (!notice.isEmpty())
        err << notice << '\n';
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
