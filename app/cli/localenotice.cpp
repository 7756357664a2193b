// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/localenotice.h"

#include <QLoggingCategory>
#include <QString>

namespace volets {

namespace {

QtMessageHandler usualMessages = nullptr;

void passOver(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (!message.startsWith(QLatin1StringView("Detected locale")))
        usualMessages(type, context, message);
}

} // namespace

void passOverLocaleNotice() { usualMessages = qInstallMessageHandler(passOver); }

} // namespace volets
