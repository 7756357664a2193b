// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qpdfcheck.h"

#include <QTemporaryFile>
#include <qpdf/QPDFJob.hh>
#include <qpdf/QPDFLogger.hh>

namespace volets::test {

QString qpdfVerdict(const QByteArray &pdf)
try {
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return QStringLiteral("no room for a copy");
    const std::shared_ptr<QPDFLogger> quiet = QPDFLogger::create();
    quiet->setInfo(quiet->discard());
    quiet->setWarn(quiet->discard());
    quiet->setError(quiet->discard());

    QPDFJob job;
    job.setLogger(quiet);
    const std::string path = file.fileName().toStdString();
    const char *arguments[] = {"qpdf", "--check", path.c_str(), nullptr};
    job.initializeFromArgv(arguments);
    job.run();
    return job.getExitCode() == 0 && !job.hasWarnings()
               ? QString()
               : QStringLiteral("qpdf --check: exit code %1").arg(job.getExitCode());
} catch (const std::exception &error) {
    return QString::fromUtf8(error.what());
}

} // namespace volets::test
