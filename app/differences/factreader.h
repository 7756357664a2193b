// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/joblane.h"

#include <QObject>

namespace volets {

class ComparisonModel;

/// Finds what the clauses of the comparison shown do, off the window's thread, once somebody needs to know.
class FactReader final : public QObject
{
    Q_OBJECT
public:
    explicit FactReader(ComparisonModel &model, QObject *parent = nullptr);

    void need();               ///< of all texts, for this comparison and those that follow
    void needOf(int document); ///< of one text, which takes a fraction of the time

private:
    void read();

    ComparisonModel &m_model;
    bool m_needed = false;
    JobLane m_lane;
    JobLane m_single;
};

} // namespace volets
