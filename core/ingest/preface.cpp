// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/preface.h"

#include "ingest/dates.h"

#include <QRegularExpression>
#include <QStringList>

#include <utility>

namespace volets {

namespace {

constexpr size_t longestBlock = 40;

bool isRule(QStringView line) { return line.trimmed() == u"---"; }

/// One past the closing line of a block of metadata that opens at `start`, or 0 where none does.
size_t blockEnd(const std::vector<SourceLine> &lines, size_t start)
{
    static const QRegularExpression field(QStringLiteral(R"(^(?:[A-Za-z_][\w-]*:(?:\s|$)|\s+\S|\s*$|\s*-\s))"));
    static const QRegularExpression name(QStringLiteral(R"(^[A-Za-z_][\w-]*:(?:\s|$))"));
    if (!isRule(lines[start].text) || start + 1 >= lines.size() || !name.matchView(lines[start + 1].text).hasMatch())
        return 0;
    for (size_t i = start + 1; i < lines.size() && i - start < longestBlock; ++i) {
        if (isRule(lines[i].text))
            return i + 1;
        if (!field.matchView(lines[i].text).hasMatch())
            return 0;
    }
    return 0;
}

QString unquoted(QStringView value)
{
    value = value.trimmed();
    if (value.size() >= 2 && value.front() == value.back() && (value.front() == u'"' || value.front() == u'\''))
        value = value.sliced(1, value.size() - 2);
    return value.toString();
}

class Reader
{
public:
    explicit Reader(const SourceText &source)
        : m_lines(source.lines)
    {
        m_result.source.encoding = source.encoding;
        m_result.source.hasPages = source.hasPages;
        m_result.source.lines.reserve(source.lines.size());
    }

    Prefaced read()
    {
        for (size_t i = 0; i < m_lines.size();) {
            if (const size_t end = blockEnd(m_lines, i))
                i = takeBlock(i, end);
            else if (const size_t next = commentEnd(i))
                i = take(QStringLiteral("comment"), i, next);
            else if (noteLinkTarget(m_lines[i].text))
                i = take(QStringLiteral("link-target"), i, i + 1);
            else
                m_result.source.lines.push_back(m_lines[i++]);
        }
        nameLinkTargets();
        return std::move(m_result);
    }

private:
    /// «[words][label]» becomes «[words](target)», which is a link without its definition.
    void nameLinkTargets()
    {
        for (const auto &[label, target] : m_targets) {
            for (SourceLine &line : m_result.source.lines) {
                if (line.text.contains(QLatin1String("][")))
                    line.text.replace(QStringLiteral("][") + label + u']', QStringLiteral("](") + target + u')');
            }
        }
    }

    /// One past the line that closes a comment which begins a line, or 0.
    [[nodiscard]] size_t commentEnd(size_t start) const
    {
        if (!QStringView(m_lines[start].text).trimmed().startsWith(u"<!--"))
            return 0;
        for (size_t i = start; i < m_lines.size() && i - start < longestBlock; ++i) {
            const qsizetype close = m_lines[i].text.indexOf(QLatin1String("-->"));
            if (close >= 0)
                return QStringView(m_lines[i].text).sliced(close + 3).trimmed().isEmpty() ? i + 1 : 0;
        }
        return 0;
    }

    bool noteLinkTarget(const QString &line)
    {
        static const QRegularExpression definition(
            QStringLiteral(R"(^\[([^\]^][^\]]*)\]:\s+<?((?:https?:|mailto:|[./#])[^\s>]*)>?\s*(?:["'(].*)?$)"));
        if (!line.startsWith(u'['))
            return false;
        const QRegularExpressionMatch match = definition.match(line);
        if (match.hasMatch())
            m_targets.emplace_back(match.captured(1), match.captured(2));
        return match.hasMatch();
    }

    size_t take(const QString &rule, size_t start, size_t end)
    {
        QStringList taken;
        for (size_t i = start; i < end; ++i)
            taken += m_lines[i].text;
        m_result.repairs.push_back({rule, {}, taken.join(u'\n'), {}});
        // what stood on both sides stays apart
        m_result.source.lines.push_back({QString(), m_lines[start].number, m_lines[start].startsPage});
        return end;
    }

    size_t takeBlock(size_t start, size_t end)
    {
        // what tells this version from others comes first
        static const QStringList dateFields{QStringLiteral("date"), QStringLiteral("last_updated"),
                                            QStringLiteral("publication_date"), QStringLiteral("enactment_date")};
        qsizetype rank = dateFields.size();
        const bool first = m_result.title.isEmpty();
        QString title;
        for (size_t i = start + 1; i + 1 < end; ++i) {
            const QString field = m_lines[i].text.section(u':', 0, 0);
            const QString value =
                unquoted(QStringView(m_lines[i].text).sliced(std::min(field.size() + 1, m_lines[i].text.size())));
            if (field == u"title")
                title = value;
            else if (const qsizetype place = dateFields.indexOf(field); first && place >= 0 && place < rank) {
                m_result.date = findDate(value);
                rank = place;
            }
        }
        take(QStringLiteral("metadata"), start, end);
        if (first)
            m_result.title = title;
        if (!title.isEmpty())
            m_result.source.lines.push_back({QStringLiteral("# ") + title, m_lines[start].number, false});
        return end;
    }

    const std::vector<SourceLine> &m_lines;
    std::vector<std::pair<QString, QString>> m_targets; ///< label and target, as defined
    Prefaced m_result;
};

} // namespace

Prefaced takeOutPreface(const SourceText &source) { return Reader(source).read(); }

} // namespace volets
