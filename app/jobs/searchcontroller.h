// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparison.h"
#include "jobs/joblane.h"
#include "store/searchindex.h"

#include <QObject>

#include <memory>

namespace volets {

/// Searches the open library off the window's thread; what was typed last wins.
class SearchController final : public QObject
{
    Q_OBJECT
public:
    explicit SearchController(QObject *parent = nullptr);

    void setLibrary(const QString &path); ///< empty: nothing to search
    /// Texts that are in no library: indexed in a file of this session when they are searched first.
    void setComparison(ComparisonPtr comparison);
    void search(const QString &query); ///< an empty query has no hits

    [[nodiscard]] const std::vector<SearchHit> &hits() const { return m_hits; }
    [[nodiscard]] bool mayHaveMore() const { return m_hits.size() >= std::size_t(SearchOptions().limit); }

signals:
    void found();                         ///< hits()
    void failed(const QString &sentence); ///< the query or the library

private:
    void publish(std::vector<SearchHit> hits);

    struct SessionIndex;

    QString m_path;
    std::shared_ptr<SessionIndex> m_session; ///< null where a library is searched
    QString m_asked;
    std::vector<SearchHit> m_hits;
    JobLane m_lane;
};

} // namespace volets
