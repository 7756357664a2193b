// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonwriter.h"

#include <QStringBuilder>

namespace volets {

using namespace Qt::StringLiterals;

void JsonWriter::string(QStringView text)
{
    m_bytes += '"';
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= ' ' && c != u'"' && c != u'\\')
            continue;
        m_bytes += text.sliced(done, i - done).toUtf8();
        done = i + 1;
        m_bytes += c == u'"'    ? "\\\""_ba
                   : c == u'\\' ? "\\\\"_ba
                                : "\\u" + QByteArray::number(c, 16).rightJustified(4, '0');
    }
    m_bytes += text.sliced(done).toUtf8();
    m_bytes += '"';
}

void JsonWriter::span(const char *name, Span span)
{
    m_bytes += ",\"";
    m_bytes += name;
    m_bytes += "\":[" + QByteArray::number(span.start) + ',' + QByteArray::number(span.length) + ']';
}

} // namespace volets
