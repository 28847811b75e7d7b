/** The palace, and the galleries that take a ticket of their own. */
export const TICKETS = ['admission', 'zhenbaoguan', 'zhongbiaoguan'] as const
