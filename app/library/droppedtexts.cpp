// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/droppedtexts.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QUrl>

namespace volets {

std::optional<ImportRequest> textsIn(const QMimeData *mime)
{
    ImportRequest request;
    for (const QUrl &url : mime->urls())
        if (url.isLocalFile())
            request.paths += url.toLocalFile();
    if (request.paths.isEmpty() && !mime->hasUrls() && !mime->text().trimmed().isEmpty())
        request.pasted.push_back({QCoreApplication::translate("DroppedTexts", "pasted text"), mime->text().toUtf8()});
    if (request.paths.isEmpty() && request.pasted.empty())
        return std::nullopt;
    return request;
}

} // namespace volets
