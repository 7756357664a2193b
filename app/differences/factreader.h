// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/joblane.h"

#include <QObject>

#include <vector>

namespace volets {

class ComparisonModel;

/// Finds what the clauses of the comparison shown do, off the window's thread, text by text, once somebody needs to
/// know.
class FactReader final : public QObject
{
    Q_OBJECT
public:
    explicit FactReader(ComparisonModel &model, QObject *parent = nullptr);

    void need();               ///< of all texts, for this comparison and those that follow
    void needOf(int document); ///< of one text, before any others that wait

private:
    void ask(int document);
    void readNext();

    ComparisonModel &m_model;
    bool m_needed = false;
    std::vector<int> m_waiting; ///< documents; the next one stands last
    JobLane m_lane;
};

} // namespace volets
