// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>

namespace volets {

/// Why a long function came back before its end. To be stopped is no error.
enum class StopReason { Cancelled, OutOfBudget };

/// Handed to every long function: asks it to end early, and hears how far it is.
/// The clock is passed in, so a test can let time pass.
class Stop
{
public:
    using Clock = std::function<std::chrono::nanoseconds()>;

    Stop() = default; ///< never stops
    explicit Stop(std::stop_token token)
        : m_token(std::move(token))
    {}

    /// The same, and stops once `clock` has passed `deadline`.
    [[nodiscard]] Stop withDeadline(std::chrono::nanoseconds deadline, Clock clock) const
    {
        Stop copy = *this;
        copy.m_deadline = deadline;
        copy.m_clock = std::move(clock);
        return copy;
    }
    /// The same, and tells `report` the part done, 0 to 1, from the thread that works.
    [[nodiscard]] Stop withProgress(std::function<void(double)> report) const
    {
        Stop copy = *this;
        copy.m_report = std::move(report);
        return copy;
    }

    [[nodiscard]] std::optional<StopReason> reason() const
    {
        if (m_token.stop_requested())
            return StopReason::Cancelled;
        if (m_clock && m_clock() >= m_deadline)
            return StopReason::OutOfBudget;
        return std::nullopt;
    }
    [[nodiscard]] bool requested() const { return reason().has_value(); }
    void progress(double part) const
    {
        if (m_report)
            m_report(part);
    }

private:
    std::stop_token m_token;
    std::chrono::nanoseconds m_deadline{};
    Clock m_clock;
    std::function<void(double)> m_report;
};

} // namespace volets
