plan-title = 来得及过境吗？
plan-invite = 请填写从哪里出发、到哪里、乘什么、什么时候。
plan-from-to = { $from } → { $to }
plan-leaving = 出发：{ $at }
plan-arriving = 最晚到达：{ $at }
plan-by = 方式：{ $means }
plan-party = { $people ->
   *[other] { $count }人
}，护照：{ $passports }
plan-back = 返程：{ $at }
plan-vehicle = 车辆牌照：{ $country }
plan-vulnerable = 有人需要照顾
means-service = { $means }，{ $service }
verdict-make = 来得及
verdict-tight = 时间很紧
verdict-unknown = 未知
verdict-miss = 来不及
headline-make = 即使情况差的日子，也能通过两国大厅。到达：{ $arrive }。
headline-tight = 只有在情况正常的日子才能通过。到达：{ $arrive }。
headline-unknown = 有必需的信息尚不清楚。请不要指望这条路，先询问。
headline-miss = 这样走不通。
headline-miss-arrive = 当天无法通过。最早到达：{ $arrive }。
plan-if-hours-hold = 如果最后得知的情况仍然有效：{ $verdict }
plan-if-leave-by = 最晚出发：{ $at }
plan-if-arrive = 到达：{ $at }
plan-batch = { $people ->
   *[other] { $people }人
}在大厅：{ $span }
leg-ride = { $from } → { $to }，{ $km }公里 · { $by }
leg-ride-bare = { $from } → { $to }
leg-wait = 等候发车：{ $from }
leg-approach = 大厅之前：{ $from }
leg-queue = 排队：{ $from }
leg-exit = 出境检查：{ $from }
leg-between = 两国大厅之间：{ $from } → { $to }
leg-entry = 入境检查：{ $from }
leg-leave = 大厅之后：{ $from }
leg-gate = 途中的边境口岸：{ $from }
leg-through = { $from } → { $to }，含过境
leg-line = { $start }  { $what } – { $takes }
mark-leave-by = 最晚出发
mark-arrive = 到达
mark-turn-back = 最晚折返
section-excluded = 不能由此过境
section-ask = 询问
section-sources = 来源
mark-back = 返程
section-advice = 各条路线都适用
leg-opens = 等待大厅开放：{ $from }
plan-batch-slow = 情况差的日子：{ $people ->
   *[other] { $people }人
}进入大厅 { $span }
